package voronka.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request became a deal; told within its transaction.
public record RequestConverted(
        UUID request,
        UUID deal,
        @Nullable UUID company,
        @Nullable UUID person) {}
