package voronka.accounts;

import java.util.UUID;
import voronka.tenancy.Tenant;

/// A session or token was revoked, or what a role allows was changed. Published after the commit, for what other nodes hold in
/// memory of it.
///
/// @param kind "access_token" or "role"
public record AccessChanged(Tenant tenant, String kind, UUID id) {}
