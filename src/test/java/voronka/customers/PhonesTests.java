package voronka.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTests {

    private static final Path EXAMPLES = Path.of("../shared/data/examples/phones/phones_examples.csv");

    @Test
    void numbersFromRealListsAreReadAsTheWorldReadsThem() throws IOException {
        assumeTrue(Files.exists(EXAMPLES));
        for (var line : Files.readAllLines(EXAMPLES).stream().skip(1).toList()) {
            var written = line.substring(1, line.indexOf('"', 1));
            var expected = line.substring(written.length() + 3).split(",", -1);

            assertThat(Phones.read(written, expected[0]))
                    .as(line)
                    .containsExactly(new Phone(written, orNull(expected[1]), orNull(expected[2])));
            if (!expected[4].isEmpty()) {
                assertThat(Phones.region(expected[1])).as(line).hasValue(expected[4]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    8(916)123-45-67 (моб)                | RU | +79161234567
                    моб. 8 916 123-45-67                 | RU | +79161234567
                    8-916-123-45-67 (WhatsApp, Telegram) | RU | +79161234567
                    звонить 8 916 123-45-67 до 18:00     | RU | +79161234567
                    тел./факс (495) 123-45-67            | RU | +74951234567
                    8 (495) 123-45-67/68                 | RU | +74951234567
                    8/495/1234567                        | RU | +74951234567
                    +8 (916) 123-45-67                   | RU | +79161234567
                    + 7 916 123 45 67                    | RU | +79161234567
                    '+79161234567                        | RU | +79161234567
                    79161234567.0                        | RU | +79161234567
                    7.9161234567E+10                     | RU | +79161234567
                    7,9161234567E10                      | RU | +79161234567
                    ８９１６１２３４５６７                  | RU | +79161234567
                    007 916 123 45 67                    | RU | +79161234567
                    8 10 380 67 123 45 67                | RU | +380671234567
                    8~10 380 67 1234567                  | RU | +380671234567
                    380671234567                         | RU | +380671234567
                    375 29 123-45-67                     | RU | +375291234567
                    998901234567                         | RU | +998901234567
                    00 49 30 901820                      | RU | +4930901820
                    +7 771 000 9998                      | RU | +77710009998
                    80671234567                          | UA | +380671234567
                    8 (067) 123-45-67                    | UA | +380671234567
                    84951234567                          | UA | +74951234567
                    79161234567                          | UA | +79161234567
                    8 029 123-45-67                      | BY | +375291234567
                    8 90 123 45 67                       | UZ | +998901234567
                    +1 800 356 9377                      | RU | +18003569377
                    """)
    void aNumberIsUnderstoodHoweverItIsWritten(String written, String region, String e164) {
        assertThat(Phones.read(written, region)).extracting(Phone::e164).containsExactly(e164);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    123-45-67        | RU
                    1234567          | RU
                    +71234567        | RU
                    112              | RU
                    916 123 45       | RU
                    91612345678      | RU
                    916123456789     | RU
                    +7 000 000-00-00 | RU
                    89161234567      | US
                    нет              | RU
                    """)
    void aNumberThatIsNotCertainKeepsOnlyItsText(String written, String region) {
        assertThat(Phones.read(written, region)).containsExactly(new Phone(written, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(916)1234567; 84951234567",
                "(916)1234567, 84951234567",
                "(916)1234567\n84951234567",
                "(916)1234567 / 84951234567",
                "(916)1234567 84951234567",
                "8 916 123 45 67 8 495 123 45 67",
                "8 916 123 45 67 и 8 495 123 45 67",
                "моб. 89161234567, раб.: 8(495)123-45-67",
                "+79161234567;+74951234567;",
                "89161234567, 84951234567, +7 916 123-45-67",
            })
    void aCellMayHoldSeveralNumbers(String cell) {
        assertThat(Phones.read(cell, "RU")).extracting(Phone::e164).containsExactly("+79161234567", "+74951234567");
    }

    @Test
    void eachNumberOfACellKeepsItsOwnText() {
        assertThat(Phones.read("(916)1234567 моб.; 123-45-67", "RU"))
                .containsExactly(
                        new Phone("(916)1234567 моб.", "+79161234567", null), new Phone("123-45-67", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8-495-123-45-67 доб. 12",
                "8-495-123-45-67 доб.12",
                "8-495-123-45-67 (доб. 12)",
                "8-495-123-45-67, доб. 12",
                "8-495-123-45-67 вн. 12",
                "8-495-123-45-67 внутр. 12 (офис)",
                "8-495-123-45-67,12",
                "+7 495 123-45-67 ext. 12",
                "+7 495 123-45-67;ext=12",
                "+7 495 123-45-67 x12",
                "+7 495 123-45-67 #12",
            })
    void anExtensionIsKeptApart(String written) {
        assertThat(Phones.read(written, "RU")).containsExactly(new Phone(written, "+74951234567", "12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "\n"})
    void anEmptyCellHoldsNoNumber(String cell) {
        assertThat(Phones.read(cell, "RU")).isEmpty();
    }

    @Test
    void noCellHoldsNoNumber() {
        assertThat(Phones.read(null, "RU")).isEmpty();
    }

    @Test
    void aNumberIsShownAsAtHomeOrInternationally() {
        assertThat(Phones.display("+79161234567")).isEqualTo("+7 916 123-45-67");
        assertThat(Phones.display("+79161234567", "RU")).isEqualTo("8 (916) 123-45-67");
        assertThat(Phones.display("+77710009998", "RU")).isEqualTo("+7 771 000 9998");
        assertThat(Phones.display("+380671234567", "RU")).isEqualTo("+380 67 123 4567");
        assertThat(Phones.display("123")).isEqualTo("123");
    }

    @Test
    void kazakhNumbersAreToldFromRussian() {
        assertThat(Phones.region("+77710009998")).hasValue("KZ");
        assertThat(Phones.region("+79161234567")).hasValue("RU");
        assertThat(Phones.region("123")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8 (916) 123-45-67         | +79161234567
                    +7 916 123 45 67          | +79161234567
                    9161234567                | +79161234567
                    123-45-67                 | +79161234567
                    8916123                   | +79161234567
                    +7 (916)                  | +79161234567
                    8 916 123-45-67 доб. 12   | +79161234567
                    8 800 100                 | +78001000000
                    800100                    | +78001000000
                    067 123                   | +380671234567
                    80671234567               | +380671234567
                    8 10 380 67               | +380671234567
                    8 029 123                 | +375291234567
                    4567                      | +79161234567
                    """)
    void aPartOfANumberFindsItHoweverItIsTyped(String typed, String stored) {
        assertThat(stored.substring(1)).contains(Phones.digits(typed));
        assertThat(Phones.digits(typed)).hasSizeGreaterThan(2);
    }

    @Test
    void wordsHaveNoDigitsToSearchBy() {
        assertThat(List.of(Phones.digits("Иван"), Phones.digits(""))).containsOnly("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
