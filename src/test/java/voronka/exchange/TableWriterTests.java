package voronka.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTests {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Cell> EVERY_TYPE = List.of(
            Cell.text("ООО \"Ромашка\"; Ко"),
            Cell.number(new BigDecimal("0.125")),
            Cell.sum(new BigDecimal("1234.50"), "RUB"),
            Cell.day(LocalDate.of(2026, 11, 23)),
            Cell.moment(LocalDateTime.of(2026, 11, 23, 10, 15, 30)),
            Cell.text(null));

    @Test
    void aTableForRussianSpreadsheetsHasSemicolonsAndDecimalCommas() {
        assertThat(csv(';', EVERY_TYPE))
                .isEqualTo("\uFEFFа;б;в;г;д;е\r\n"
                        + "\"ООО \"\"Ромашка\"\"; Ко\";0,125;1234,50;2026-11-23;2026-11-23 10:15:30;\r\n");
    }

    @Test
    void aTableForTheRestOfTheWorldHasCommasAndDecimalPoints() {
        assertThat(csv(',', EVERY_TYPE))
                .endsWith("\"ООО \"\"Ромашка\"\"; Ко\",0.125,1234.50,2026-11-23,2026-11-23 10:15:30,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://a.example\",\"x\")",
                "+7 916 123-45-67",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1+1",
                "'=1+1",
            })
    void aTextThatASpreadsheetWouldRunIsCalmedAndComesBackAsItWas(String text) {
        var csv = csv(';', List.of(Cell.text(text)));

        assertThat(csv.lines().toList().get(1).replaceFirst("^\"", "")).startsWith("'");
        assertThat(readBack(csv.getBytes(UTF_8))).containsExactly(text.strip());
    }

    @Test
    void figuresAreFiguresAndNotCalmed() {
        assertThat(csv(';', List.of(Cell.number(-5), Cell.sum(new BigDecimal("-1.50"), "RUB"))))
                .endsWith("\r\n-5;-1,50\r\n");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        for (var separator : List.of(';', ',', '\t')) {
            assertThat(readBack(csv(separator, EVERY_TYPE).getBytes(UTF_8)))
                    .startsWith("ООО \"Ромашка\"; Ко")
                    .endsWith("2026-11-23", "2026-11-23 10:15:30", "");
        }
        assertThat(readBack(xlsx(List.of(EVERY_TYPE))))
                .containsExactly("ООО \"Ромашка\"; Ко", "0.125", "1234.5", "2026-11-23", "2026-11-23T10:15:30", "");
    }

    @Test
    void aWorkbookTakesAnyText() {
        var texts = List.of("=1+1", "+79161234567", "a\nb", "<&>\"'", "😀", "bad\u0001char\uFFFE", "x".repeat(40_000));

        var back = readBack(xlsx(List.of(texts.stream().map(Cell::text).toList())));

        assertThat(back.subList(0, 5)).isEqualTo(texts.subList(0, 5));
        assertThat(back.get(5)).startsWith("bad").contains("char");
        assertThat(back.get(6)).hasSize(32_767);
    }

    @Test
    void anyTitleMakesASheet() {
        for (var title : List.of("", "Сделки: [2026/11]?*\\'", "о".repeat(50), "'")) {
            var bytes = new ByteArrayOutputStream();
            try (var table = TableWriter.xlsx(bytes, title, RUSSIAN)) {
                table.header(List.of("а"));
            }
            assertThat(header(bytes.toByteArray())).containsExactly("а");
        }
    }

    @Test
    void aLongTableIsWrittenInPieces() {
        var rows = IntStream.range(0, 20_000)
                .mapToObj(i -> List.of(Cell.number(i), Cell.text("Строка " + i)))
                .toList();

        try (var table = Tables.read(xlsx(rows))) {
            assertThat(table.rows().map(row -> row.cells().get(1)))
                    .hasSize(20_000)
                    .endsWith("Строка 19999");
        }
    }

    private static String csv(char separator, List<Cell> row) {
        return new String(written(out -> TableWriter.csv(out, separator), List.of(row)), UTF_8);
    }

    private static byte[] xlsx(List<List<Cell>> rows) {
        return written(out -> TableWriter.xlsx(out, "Сделки", RUSSIAN), rows);
    }

    private static byte[] written(Function<OutputStream, TableWriter> writer, List<List<Cell>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var table = writer.apply(bytes)) {
            table.header(List.of("а", "б", "в", "г", "д", "е", "ж")
                    .subList(0, rows.getFirst().size()));
            rows.forEach(table::row);
        }
        return bytes.toByteArray();
    }

    private static List<String> readBack(byte[] file) {
        try (var table = Tables.read(file)) {
            return table.rows().findFirst().orElseThrow().cells();
        }
    }

    private static List<String> header(byte[] file) {
        try (var table = Tables.read(file)) {
            return table.header();
        }
    }
}
