package voronka.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import voronka.start.StartFailure;

class AddressTests {

    @Test
    void theCommonFormHasUserAndPasswordWithinIt() {
        assertThat(Address.parse("postgres://ann:p%40ss+word@db.example.com:5433/sales", null, null))
                .isEqualTo(new Address("jdbc:postgresql://db.example.com:5433/sales", "ann", "p@ss+word"));
    }

    @Test
    void severalHostsAndParametersStay() {
        assertThat(Address.parse("postgresql://ann@a:5432,b:5432/sales?target_session_attrs=read-write&sslmode=require", null, "pw"))
                .isEqualTo(new Address(
                        "jdbc:postgresql://a:5432,b:5432/sales?targetServerType=primary&sslmode=require", "ann", "pw"));
    }

    @Test
    void theFormOfJdbcStaysAsItIs() {
        assertThat(Address.parse("jdbc:postgresql://a,b/sales?targetServerType=primary", "ann", "pw"))
                .isEqualTo(new Address("jdbc:postgresql://a,b/sales?targetServerType=primary", "ann", "pw"));
    }

    @Test
    void thePlaceTellsNoSecrets() {
        assertThat(Address.parse("jdbc:postgresql://db/sales?user=ann&password=pw", null, null).place())
                .isEqualTo("db/sales");
        assertThat(Address.parse("postgres://ann:pw@a:1,b:2/sales?sslmode=require", null, null).place())
                .isEqualTo("a:1,b:2/sales");
        assertThat(Address.parse("jdbc:postgresql:sales", null, null).place()).isEqualTo("localhost/sales");
    }

    @Test
    void anotherDatabaseIsRefused() {
        assertThatThrownBy(() -> Address.parse("mysql://db/sales", null, null)).isInstanceOf(StartFailure.class);
    }

    @Test
    void theSettingOfSpringComesBeforeTheVariable() {
        var settings = new MockEnvironment()
                .withProperty("DATABASE_URL", "postgres://other/sales")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/sales");

        assertThat(Address.in(settings)).map(Address::place).contains("db/sales");
    }

    @Test
    void nothingOrABlankMeansOurOwn() {
        assertThat(Address.in(new MockEnvironment())).isEmpty();
        assertThat(Address.in(new MockEnvironment().withProperty("DATABASE_URL", " "))).isEmpty();
    }
}
