package voronka.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose a deal or a request is: the company, the person, and the deal a request became.
record Link(
        @Nullable UUID company,
        @Nullable UUID person,
        @Nullable UUID deal) {}
