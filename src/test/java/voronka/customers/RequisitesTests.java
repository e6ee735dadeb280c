package voronka.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voronka.customers.Requisite.Refused;
import voronka.customers.Requisite.Valid;

class RequisitesTests {

    private static final Path EXAMPLES = Path.of("../shared/data/examples/ids/ids_examples.csv");

    @Test
    void publishedNumbersAreJudgedAsTheirSourcesSay() throws IOException {
        assumeTrue(Files.exists(EXAMPLES));
        var lines = Files.readAllLines(EXAMPLES).stream().skip(1).toList();

        assertThat(lines).hasSize(71).allSatisfy(line -> {
            var cells = line.split(",", 5);
            assertThat(check(cells[0], cells[1], cells[2]).isValid()).isEqualTo(cells[3].equals("1"));
        });
    }

    private static Requisite check(String type, String bik, String value) {
        return switch (type) {
            case "ru.inn10", "ru.inn12" -> Requisites.inn(value);
            case "ru.kpp" -> Requisites.kpp(value);
            case "ru.ogrn" -> Requisites.ogrn(value);
            case "ru.snils" -> Requisites.snils(value);
            case "ru.rs" -> Requisites.account(value, bik);
            case "ru.ks" -> Requisites.correspondentAccount(value, bik);
            case "ua.edrpou" -> Requisites.edrpou(value);
            case "ua.rnokpp" -> Requisites.rnokpp(value);
            case "by.unp" -> Requisites.unp(value);
            case "md.idno" -> Requisites.idno(value);
            case "iban" -> Requisites.iban(value);
            default -> throw new IllegalArgumentException(type);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"7830002293", " 7830 002293 ", "ИНН 7830002293", "инн: 7830002293", "7830002293\u00a0"})
    void spacesAndLabelsAreNoPartOfANumber(String written) {
        assertThat(Requisites.inn(written)).isEqualTo(new Valid("7830002293"));
    }

    @ParameterizedTest
    @CsvSource({
        "783000229,    customers.inn.length",
        "78300022931,  customers.inn.length",
        "783000229X,   customers.inn.length",
        "'',           customers.inn.length",
        "7830002291,   customers.inn.checksum",
        "500100732250, customers.inn.checksum",
        "0000000000,   customers.inn.checksum",
        "000000000000, customers.inn.checksum",
    })
    void aRefusedInnSaysWhy(String inn, String key) {
        assertThat(Requisites.inn(inn)).isEqualTo(new Refused(key));
    }

    /// The examples of the Bank of Russia's own order, with the keys it counts.
    @ParameterizedTest
    @CsvSource({"40602810700000000025, 049805746", "40102810100000010001, 040305000", "30114В84600000000501, 044541312"
    })
    void anAccountHasTheKeyOfItsBank(String account, String bik) {
        assertThat(Requisites.account(account, bik).isValid()).isTrue();
        for (var wrong = 1; wrong < 10; wrong++) {
            var key = (account.charAt(8) - '0' + wrong) % 10;
            assertThat(Requisites.account(account.substring(0, 8) + key + account.substring(9), bik))
                    .isEqualTo(new Refused("customers.account.checksum"));
        }
    }

    @Test
    void aCorrespondentAccountHasTheKeyOfTheCentralBank() {
        assertThat(Requisites.correspondentAccount("30101810800000000746", "049805746"))
                .isEqualTo(new Valid("30101810800000000746"));
        assertThat(Requisites.correspondentAccount("30101810700000000746", "049805746"))
                .isEqualTo(new Refused("customers.correspondent.checksum"));
        assertThat(Requisites.correspondentAccount("30101810400000000225", "044525593"))
                .isEqualTo(new Refused("customers.correspondent.bank"));
        assertThat(Requisites.correspondentAccount("40702810138250123017", "044525225"))
                .isEqualTo(new Refused("customers.correspondent.form"));
    }

    @Test
    void theAccountOfATreasuryIsTaken() {
        assertThat(Requisites.correspondentAccount("40102810445370000059", "017003983")
                        .isValid())
                .isTrue();
        assertThat(Requisites.account("03100643000000018500", "017003983").isValid())
                .isTrue();
    }

    @Test
    void anAccountIsNotJudgedWithoutItsBank() {
        assertThat(Requisites.account("40702810138250123017", "")).isEqualTo(new Refused("customers.bik.form"));
        assertThat(Requisites.correspondentAccount("30101810400000000225", "04452522"))
                .isEqualTo(new Refused("customers.bik.form"));
        assertThat(Requisites.bik("044525225")).isEqualTo(new Valid("044525225"));
        assertThat(Requisites.bik("144525225")).isEqualTo(new Refused("customers.bik.form"));
    }

    @Test
    void anEntrepreneursOgrnHasFifteenDigits() {
        assertThat(Requisites.ogrn("304500116000157")).isEqualTo(new Valid("304500116000157"));
        assertThat(Requisites.ogrn("304500116000158")).isEqualTo(new Refused("customers.ogrn.checksum"));
        assertThat(Requisites.ogrn("30450011600015")).isEqualTo(new Refused("customers.ogrn.length"));
    }

    @ParameterizedTest
    @CsvSource({
        "UA21 3223 1300 0002 6007 2335 66001, ''",
        "ua213223130000026007233566001,       ''",
        "UA213223130000026007233566002,       customers.iban.checksum",
        "UA21322313000002600723356600,        customers.iban.form",
        "ZZ213223130000026007233566001,       customers.iban.country",
    })
    void anIbanIsJudgedByItsCountryAndItsCheckDigits(String iban, String key) {
        assertThat(Requisites.iban(iban))
                .isEqualTo(key.isEmpty() ? new Valid("UA213223130000026007233566001") : new Refused(key));
    }

    @Test
    void numbersOfNothingButZerosAreRefused() {
        assertThat(Requisites.edrpou("00000000").isValid()).isFalse();
        assertThat(Requisites.rnokpp("0000000000").isValid()).isFalse();
        assertThat(Requisites.snils("00000000000").isValid()).isFalse();
        assertThat(Requisites.kpp("000000000").isValid()).isFalse();
        assertThat(Requisites.ogrn("0000000000000").isValid()).isFalse();
    }

    @Test
    void everyReasonIsSaidInBothLanguages() throws IOException {
        var sources = Files.readString(Path.of("src/main/java/voronka/customers/Requisites.java"))
                + Files.readString(Path.of("src/main/java/voronka/customers/BankRequisites.java"));
        var keys = Pattern.compile("\"(customers\\.[a-z.]+)\"")
                .matcher(sources)
                .results()
                .map(key -> key.group(1));
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("messages.customers", Locale.ROOT, none);
        var russian = ResourceBundle.getBundle("messages.customers", Locale.of("ru"), none);

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(russian.getString(key)).isNotEqualTo(english.getString(key)));
    }
}
