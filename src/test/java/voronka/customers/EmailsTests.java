package voronka.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ivan.Petrov@Example.RU",
                " ivan.petrov@example.ru ",
                "mailto:ivan.petrov@example.ru",
                "Иван Петров <ivan.petrov@example.ru>",
                "\"Petrov, Ivan\" <ivan.petrov@example.ru>.",
                "'ivan.petrov@example.ru'",
                "ivan.petrov@example.ru; IVAN.PETROV@EXAMPLE.RU",
                "e-mail: ivan.petrov@example.ru",
            })
    void anAddressIsReadHoweverItIsWritten(String written) {
        assertThat(Emails.read(written)).containsExactly("ivan.petrov@example.ru");
        assertThat(Emails.refused(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.ru;c@d.ru", "a@b.ru, c@d.ru", "a@b.ru\nc@d.ru", "a@b.ru c@d.ru", "A <a@b.ru>, C <c@d.ru>"})
    void aCellMayHoldSeveralAddresses(String cell) {
        assertThat(Emails.read(cell)).containsExactly("a@b.ru", "c@d.ru");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "director@demo.example",
                "почта@пример.рф",
                "info@xn--e1afmkfd.xn--p1ai",
                "o'neil+crm@mail.co.uk",
                "x_y-z@sub.a-b.travel",
            })
    void livingAddressesAreTaken(String address) {
        assertThat(Emails.read(address)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivan@",
                "@example.ru",
                "ivan@example",
                "ivan@@example.ru",
                "ivan..petrov@example.ru",
                "ivan@-example.ru",
                "ivan@example..ru",
                "ivan@example.r",
                "ivan@127.0.0.1",
            })
    void whatIsNoAddressIsRefusedAndNamed(String written) {
        assertThat(Emails.read(written)).isEmpty();
        assertThat(Emails.refused(written)).containsExactly(written);
    }

    @Test
    void oneBadAddressDoesNotTakeTheGoodOneAlong() {
        assertThat(Emails.read("good@a.ru; bad@b")).containsExactly("good@a.ru");
        assertThat(Emails.refused("good@a.ru; bad@b")).containsExactly("bad@b");
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(Emails.read(null)).isEmpty();
        assertThat(Emails.read("нет")).isEmpty();
        assertThat(Emails.refused("нет")).isEmpty();
    }
}
