package voronka.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import voronka.accounts.Installation;
import voronka.start.StartLine;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Fills the demo company at the very first start, unless `voronka.demo=false` or an administrator is given by settings, and tells
/// the sign-ins at each.
@Component
class DemoStart implements ApplicationRunner, StartLine {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final boolean wanted;
    private final Tenants tenants;
    private final Installation installation;
    private final DemoCompany demo;

    DemoStart(
            @Value("${voronka.demo:true}") boolean wanted,
            @Value("${voronka.admin.email:}") String administrator,
            Tenants tenants,
            Installation installation,
            DemoCompany demo) {
        this.wanted = wanted && administrator.isBlank();
        this.tenants = tenants;
        this.installation = installation;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentTenant.run(tenants.main(), () -> {
            if (wanted && !installation.isSetUp()) {
                LOG.info("First start: filling the demo company");
                demo.fill();
            }
        });
    }

    @Override
    public String text() {
        var present = CurrentTenant.<Boolean, RuntimeException>call(tenants.main(), demo::isPresent);
        return present
                ? "Demo: sign in as director, head, active, passive, caller, account, quality, documents or admin %s, password %s"
                        .formatted(Staff.DOMAIN, Staff.PASSWORD)
                : "";
    }
}
