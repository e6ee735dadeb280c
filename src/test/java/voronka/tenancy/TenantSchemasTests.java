package voronka.tenancy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.start.StartFailure;
import voronka.support.ApplicationTest;

@ApplicationTest
class TenantSchemasTests {

    @Autowired
    Tenants tenants;

    @Autowired
    TenantSchemas schemas;

    @Autowired
    DSLContext sql;

    @ParameterizedTest
    @ValueSource(strings = {"0002", "9999"})
    void dataOfANewerVersionAreNotTouched(String version) {
        var tenant = tenants.find("newer").orElseGet(() -> tenants.open("newer", "Newer"));
        sql.execute("insert into t_newer.flyway_schema_history select 1000000, ?, 'from the future', type, script,"
                + " checksum, installed_by, installed_on, execution_time, success"
                + " from t_newer.flyway_schema_history where installed_rank = 1", version);
        try {
            assertThatThrownBy(() -> schemas.migrate(tenant))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("newer version of Voronka")
                    .hasMessageContaining("from the future");
        } finally {
            sql.execute("delete from t_newer.flyway_schema_history where version = ?", version);
        }
    }
}
