package voronka.records;

import java.util.List;
import java.util.UUID;
import voronka.tenancy.Tenant;

/// What a committed operation touched. Published after the commit.
public record RecordsTouched(Tenant tenant, UUID operation, List<RecordTouched> records) {}
