package voronka.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTests {

    @Test
    void aSignatureTellsWhoItIsAndHowToReachHim() {
        var read = Signature.read("""
                С уважением,
                Иванов Пётр Сергеевич
                Директор по закупкам
                ООО «Ромашка»
                ИНН 7701234567
                +7 (916) 123-45-67, моб.
                8 495 100-00-37
                ivanov@romashka.example
                www.romashka.example""");

        assertThat(read)
                .containsEntry("lastName", "Иванов")
                .containsEntry("firstName", "Пётр")
                .containsEntry("middleName", "Сергеевич")
                .containsEntry("personName", "Иванов Пётр Сергеевич")
                .containsEntry("companyName", "ООО «Ромашка»")
                .containsEntry("inn", "7701234567")
                .containsEntry("phones", "+7 (916) 123-45-67, 8 495 100-00-37")
                .containsEntry("emails", "ivanov@romashka.example")
                .containsEntry("website", "www.romashka.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Пётр Иванов, Иванов, Пётр",
        "Иванова Мария, Иванова, Мария",
        "Пётр Сергеевич Иванов, Иванов, Пётр",
        "John Carter, Carter, John"
    })
    void aNameIsToldInEitherOrder(String line, String last, String first) {
        assertThat(Signature.read(line + "\n+7 916 123-45-67"))
                .containsEntry("lastName", last)
                .containsEntry("firstName", first);
    }

    @Test
    void whatIsNoSignatureTellsNothing() {
        assertThat(Signature.read("здравствуйте\nсколько стоит?")).isEmpty();
        assertThat(Signature.read("")).isEmpty();
        assertThat(Signature.read(",;|\n,,,")).isEmpty();
    }
}
