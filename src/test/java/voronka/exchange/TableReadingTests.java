package voronka.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReadingTests {

    private static final Path EXAMPLES = Path.of("../shared/data/examples");
    private static final String PEOPLE = """
            Имя;Телефон;Город
            Пётр;8 (916) 123-45-67;Москва
            Анна;;Санкт-Петербург
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "IBM866", "UTF-16LE", "UTF-16BE"})
    void lettersAreReadInWhateverEncodingTheyCome(String encoding) {
        assertThat(content(PEOPLE.getBytes(Charset.forName(encoding)))).isEqualTo("""
                        Имя | Телефон | Город
                        2: Пётр | 8 (916) 123-45-67 | Москва
                        3: Анна |  | Санкт-Петербург
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;name\n1;ООО РОМАШКА\n2;АО ЛУЧ\n",
                "ФИО;ТЕЛ\nИВАНОВ;1\n",
                "Name;City\nPeter;Москва\n",
                "ID;Этап\n1;Успешно реализовано\n",
                "name;note\nАлла;да\n",
                "Name;City\nPeter;London\nAnna;Тула\n",
                "ГОРОД\nУФА\n",
                "ТОВ «СОНЯЧНА ДОЛИНА»;Київ\nєдність;2\n",
            })
    void aFewRussianLettersAreEnoughToTellTheirEncoding(String text) {
        for (var encoding : List.of("windows-1251", "KOI8-R", "IBM866")) {
            var charset = Charset.forName(encoding);
            if (charset.newEncoder().canEncode(text)) {
                assertThat(content(text.getBytes(charset))).as(encoding).isEqualTo(content(text.getBytes(UTF_8)));
            }
        }
    }

    @Test
    void aNumberSignAloneIsReadAsWindowsWritesIt() {
        assertThat(header("№;x\n".getBytes(Charset.forName("windows-1251")))).containsExactly("№", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name;City\nJosé;Málaga\n", "Name;City\nMüller;Köln\nStraße;Düsseldorf\n"})
    void accentsAmongLatinLettersAreWestern(String text) {
        assertThat(content(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(content(text.getBytes(UTF_8)));
    }

    @Test
    void marksOfEncodingsAreNoPartOfTheFirstName() {
        for (var encoding : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(header(("\uFEFF" + PEOPLE).getBytes(encoding))).startsWith("Имя");
        }
    }

    @Test
    void aLongFileWhoseOnlyRussianWordComesLateIsReadToo() {
        var text = "Name;City\n" + "Peter;London\n".repeat(20_000) + "Анна;Москва\n";

        for (var encoding : List.of(UTF_8, Charset.forName("windows-1251"))) {
            try (var table = Tables.read(text.getBytes(encoding))) {
                assertThat(table.rows().toList().getLast().cells()).containsExactly("Анна", "Москва");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsGuessed(String separator) {
        var text = "Название;Сумма;Примечание\n\"ООО; Ромашка, \tКо\";100;x\nАО;\"1,5\";y\n";

        assertThat(header(text.replace(";", separator).getBytes(UTF_8)))
                .containsExactly("Название", "Сумма", "Примечание");
    }

    @Test
    void aSeparatorThatOnlyHappensInsideOfValuesIsNotTaken() {
        assertThat(header("Сумма;Дата\n1,5;2\n2,5;3\n3,5;4\n".getBytes(UTF_8))).containsExactly("Сумма", "Дата");
        assertThat(header("Name,Phones\nAnna,1;2;3\nPeter,4;5\n".getBytes(UTF_8)))
                .containsExactly("Name", "Phones");
        assertThat(header("Имя\nАнна\nПётр\n".getBytes(UTF_8))).containsExactly("Имя");
        assertThat(header("sep=,\nИмя;x,Город\nАнна,Москва\n".getBytes(UTF_8))).containsExactly("Имя;x", "Город");
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLineBreaks() {
        var text = "Название;Адрес\r\n\"ООО \"\"Ромашка\"\"; Ко\";\"Москва,\nул. Мира\"\r\nАО \"Луч\";Тула\r\n";

        assertThat(content(text.getBytes(UTF_8))).isEqualTo("""
                        Название | Адрес
                        2: ООО "Ромашка"; Ко | Москва,
                        ул. Мира
                        4: АО "Луч" | Тула
                        """);
    }

    @Test
    void emptyLinesAndEmptyColumnsAtTheEndAreNothing() {
        assertThat(content("\n;;\nа;б;;\n\n1;2;;\n;;;\n3\n4;5;6\n".getBytes(UTF_8)))
                .isEqualTo("""
                        а | б
                        5: 1 | 2
                        7: 3 |\s
                        8: 4 | 5 | 6
                        """);
    }

    @Test
    void aQuoteThatNobodyClosedIsNamedByItsLine() {
        var text = "Имя;Город\nАнна;Москва\nПётр;\"Тула\nИван;Омск\nОльга;Томск\n";

        assertUnreadable(text.getBytes(UTF_8), "exchange.quote", 3L);
    }

    @Test
    void whatIsNoTableIsNamed() throws IOException {
        assertUnreadable(new byte[0], "exchange.empty");
        assertUnreadable("\n ; \n".getBytes(UTF_8), "exchange.empty");
        assertUnreadable("%PDF-1.7 …".getBytes(UTF_8), "exchange.document");
        assertUnreadable("<html><table><tr><td>1".getBytes(UTF_8), "exchange.webpage");
        assertUnreadable(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "exchange.oldexcel");
        assertUnreadable(new byte[] {'P', 'K', 3, 4, 0, 0}, "exchange.damaged");
        assertUnreadable(new byte[] {1, 0, 0, 5, 7, 0, 0, 9, 0}, "exchange.notext");
        assertUnreadable(zip("notes.txt"), "exchange.archive");
        assertUnreadable(zip("content.xml"), "exchange.opendocument");
        assertUnreadable(zip("xl/workbook.xml"), "exchange.damaged");
    }

    @Test
    void everyReasonAFileIsUnreadableIsSaidInBothLanguages() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.newDirectoryStream(Path.of("src/main/java/voronka/exchange"), "*.java")) {
            for (var file : files) {
                sources.append(Files.readString(file));
            }
        }
        var keys = Pattern.compile("\"(exchange\\.[a-z]+)\"")
                .matcher(sources)
                .results()
                .map(key -> key.group(1));
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("messages.exchange", Locale.ROOT, none);
        var russian = ResourceBundle.getBundle("messages.exchange", Locale.of("ru"), none);

        assertThat(keys)
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(russian.getString(key)).isNotEqualTo(english.getString(key)));
    }

    @Test
    void limitsAreKept() {
        var limits = new TableLimits(100, 2, 3, 10);

        assertRefused("a;b\n".repeat(100), limits, "exchange.toobig");
        assertRefused("a;b\n1;2\n3;4\n5;6\n", limits, "exchange.toomanyrows");
        assertRefused("a;b;c;d\n", limits, "exchange.toomanycolumns");
        assertRefused("a;b\n1;2;3;4\n", limits, "exchange.toomanycolumns");
        assertRefused("a;b\n1;12345678901\n", limits, "exchange.longcell");
    }

    @Test
    void theCopyOfAnUploadIsDeletedWithItsTable() throws IOException {
        var before = copies();
        try (var table = Tables.read(PEOPLE.getBytes(UTF_8))) {
            assertThat(table.rows()).hasSize(2);
            assertThat(copies()).isGreaterThan(before);
        }
        assertUnreadable("%PDF-1.7".getBytes(UTF_8), "exchange.document");
        assertThat(copies()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "crm-maven/accounts.csv, 85, 7",
        "crm-maven/products.csv, 7, 3",
        "crm-maven/sales_pipeline.csv, 8800, 8",
        "crm-maven/sales_teams.csv, 35, 3",
        "telemarketing-uci/bank-additional.csv, 4119, 21",
        "ref/ru-city.csv, 1117, 24",
        "phones/phones_examples.csv, 72, 7",
    })
    void realFilesHaveTheRowsTheyAreKnownFor(String file, int rows, int columns) {
        assumeTrue(Files.exists(EXAMPLES.resolve(file)));
        try (var table = Tables.read(EXAMPLES.resolve(file))) {
            assertThat(table.header()).hasSize(columns);
            assertThat(table.rows()).hasSize(rows).allMatch(row -> row.cells().size() == columns);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "UTF-16LE"})
    void aThousandRussianTownsAreTheSameInEveryEncoding(String encoding) throws IOException {
        assumeTrue(Files.exists(EXAMPLES.resolve("ref/ru-city.csv")));
        var towns = Files.readString(EXAMPLES.resolve("ref/ru-city.csv"));

        assertThat(content(towns.getBytes(Charset.forName(encoding)))).isEqualTo(content(towns.getBytes(UTF_8)));
    }

    @Test
    void twentyDaysOfAShopAreReadToTheLastRow() throws IOException {
        assumeTrue(Files.exists(EXAMPLES.resolve("online-retail")));
        var rows = 0L;
        try (var days = Files.newDirectoryStream(EXAMPLES.resolve("online-retail"), "*.csv")) {
            for (var day : days) {
                try (var table = Tables.read(day)) {
                    rows += table.rows()
                            .filter(row -> row.cells().size() == 8)
                            .filter(row -> Values.decimal(row.cells().get(5)).isPresent())
                            .filter(row -> Values.date(row.cells().get(4)).isPresent())
                            .count();
                }
            }
        }
        assertThat(rows).isEqualTo(42_481);
    }

    @Test
    void theSumOfTheDealsWonIsTheOneThatWasPublished() {
        assumeTrue(Files.exists(EXAMPLES.resolve("crm-maven")));
        try (var table = Tables.read(EXAMPLES.resolve("crm-maven/sales_pipeline.csv"))) {
            var won = table.rows()
                    .filter(row -> row.cells().get(4).equals("Won"))
                    .mapToLong(row ->
                            Values.decimal(row.cells().get(7)).orElseThrow().longValueExact())
                    .summaryStatistics();

            assertThat(won.getCount()).isEqualTo(4_238);
            assertThat(won.getSum()).isEqualTo(10_005_534);
        }
    }

    @Test
    void aLongTableIsNotHeldInMemory() {
        var text = new StringBuilder("n;text\n");
        IntStream.range(0, 300_000)
                .forEach(i -> text.append(i).append(";строка ").append(i).append('\n'));

        try (var table = Tables.read(text.toString().getBytes(UTF_8))) {
            assertThat(table.rows().limit(3)).hasSize(3);
        }
        try (var table = Tables.read(text.toString().getBytes(UTF_8))) {
            assertThat(table.rows().count()).isEqualTo(300_000);
        }
    }

    private static List<String> header(byte[] content) {
        try (var table = Tables.read(content)) {
            return table.header();
        }
    }

    private static String content(byte[] file) {
        try (var table = Tables.read(file)) {
            var text = new StringBuilder(String.join(" | ", table.header())).append('\n');
            table.rows()
                    .forEach(row -> text.append(row.number())
                            .append(": ")
                            .append(String.join(" | ", row.cells()))
                            .append('\n'));
            return text.toString();
        }
    }

    private static void assertUnreadable(byte[] content, String key, Object... values) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readAll(content, TableLimits.USUAL))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key))
                .satisfies(refusal -> assertThat(refusal.values()).containsExactly(values));
    }

    private static void assertRefused(String text, TableLimits limits, String key) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> readAll(text.getBytes(UTF_8), limits))
                .extracting(Unreadable::key)
                .isEqualTo(key);
    }

    private static void readAll(byte[] content, TableLimits limits) {
        try (var table = Tables.read(new ByteArrayInputStream(content), limits)) {
            table.rows().forEach(row -> {});
        }
    }

    private static long copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("voronka-.*\\.table"))
                    .count();
        }
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(entry));
        }
        return bytes.toByteArray();
    }
}
