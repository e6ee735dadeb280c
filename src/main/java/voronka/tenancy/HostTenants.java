package voronka.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which tenant an address belongs to: acme.example.com to "acme" where the installation serves several
/// companies, any other address to the main one.
@Component
class HostTenants {

    private final Tenants tenants;
    private final boolean byHost;
    private final Cache<String, Tenant> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    HostTenants(Tenants tenants, @Value("${voronka.tenants.by-host}") boolean byHost) {
        this.tenants = tenants;
        this.byHost = byHost;
    }

    Tenant of(String host) {
        return byHost ? known.get(firstLabelOf(host), this::find) : tenants.main();
    }

    private Tenant find(String slug) {
        return tenants.find(slug).orElseGet(tenants::main);
    }

    private static String firstLabelOf(String host) {
        var dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }
}
