package voronka.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static voronka.db.tenant.Tables.SETTING;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.support.ApplicationTest;

@ApplicationTest
class TenantIsolationTests {

    @Autowired
    Tenants tenants;

    @Autowired
    HostTenants hosts;

    @Autowired
    DSLContext sql;

    /// Enough runs for the driver to prepare the statements on the server, which must not pin a schema.
    @RepeatedTest(20)
    void eachTenantSeesItsOwnRowsOnly() {
        var red = tenant("red");
        var blue = tenant("blue");

        assertThat(CurrentTenant.<String, RuntimeException>call(red, this::colour))
                .isEqualTo("\"red\"");
        assertThat(CurrentTenant.<String, RuntimeException>call(blue, this::colour))
                .isEqualTo("\"blue\"");
    }

    /// The path is not set again while it is right, so it must be looked at after every way it can change.
    @Test
    void aConnectionWhosePathWasMovedIsPointedBack() {
        var red = tenant("red");
        tenant("blue");

        CurrentTenant.run(red, () -> {
            sql.execute("set search_path to t_blue, public");
            assertThat(colour()).isEqualTo("\"red\"");
        });
    }

    @Test
    void theServerTellsThePathSoThatItNeedNotBeAskedFor() {
        var version = sql.resultQuery("show server_version_num").fetchSingle().get(0, Integer.class);
        assumeThat(version).as("older ones do not tell").isGreaterThanOrEqualTo(180000);

        CurrentTenant.run(
                tenant("red"),
                () -> sql.connection(connection -> assertThat(
                                connection.unwrap(PGConnection.class).getParameterStatus("search_path"))
                        .isEqualTo("t_red, public")));
    }

    @Test
    void anAddressOfATenantIsItsOwnAndAnyOtherIsTheMainOnes() {
        var red = tenant("red");

        assertThat(hosts.of("red.example.com")).isEqualTo(red);
        assertThat(hosts.of("nobody.example.com")).isEqualTo(tenants.main());
        assertThat(hosts.of("localhost")).isEqualTo(tenants.main());
    }

    @Test
    void everyAddressIsTheMainCompanysUnlessAskedOtherwise() {
        tenant("red");

        assertThat(new HostTenants(tenants, false).of("red.example.com")).isEqualTo(tenants.main());
    }

    @Test
    void theMainCompanyIsThereFromTheStart() {
        assertThat(tenants.all()).contains(tenants.main());
    }

    private String colour() {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.KEY.eq("colour"))
                .fetchSingle()
                .value1()
                .data();
    }

    private Tenant tenant(String slug) {
        return tenants.find(slug).orElseGet(() -> {
            var tenant = tenants.open(slug, slug);
            CurrentTenant.run(
                    tenant,
                    () -> sql.insertInto(SETTING)
                            .columns(SETTING.KEY, SETTING.VALUE)
                            .values("colour", JSONB.jsonb("\"" + slug + "\""))
                            .execute());
            return tenant;
        });
    }
}
