package voronka.deals;

import java.util.UUID;

/// All the money of a deal has come; told within the transaction of the payment that completed it.
public record DealPaid(UUID deal) {}
