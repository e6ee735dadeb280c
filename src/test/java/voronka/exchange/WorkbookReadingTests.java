package voronka.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTests {

    @Test
    void cellsOfEveryTypeBecomeTexts() {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("Сделки");
            sheet.value(0, 0, "Имя");
            sheet.value(0, 1, "Телефон");
            sheet.value(0, 2, "Дата");
            sheet.value(0, 3, "Время");
            sheet.value(0, 4, "Сумма");
            sheet.value(0, 5, "Оплачено");
            sheet.inlineString(1, 0, " Пётр & \"Ко\" <1> ");
            sheet.value(1, 1, 79161234567L);
            sheet.value(1, 2, LocalDate.of(2026, 11, 23));
            sheet.style(1, 2).format("dd.mm.yyyy").set();
            sheet.value(1, 3, LocalDateTime.of(2026, 11, 23, 10, 15, 30));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.value(1, 5, true);
            sheet.value(4, 0, "Анна");
            sheet.value(4, 4, 1500.0);
        });

        try (var table = Tables.read(file)) {
            assertThat(table.header()).containsExactly("Имя", "Телефон", "Дата", "Время", "Сумма", "Оплачено");
            assertThat(table.rows())
                    .containsExactly(
                            new TableRow(
                                    2,
                                    List.of(
                                            "Пётр & \"Ко\" <1>",
                                            "79161234567",
                                            "2026-11-23",
                                            "2026-11-23T10:15:30",
                                            "0.3",
                                            "true")),
                            new TableRow(5, List.of("Анна", "", "", "", "1500", "")));
        }
    }

    @Test
    void theFirstVisibleSheetWithAnythingOnItIsRead() {
        var file = workbook(book -> {
            var hidden = book.newWorksheet("Справочник");
            hidden.value(0, 0, "скрыто");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Пустой");
            book.newWorksheet("Клиенты").value(2, 1, "Название");
        });

        try (var table = Tables.read(file)) {
            assertThat(table.header()).containsExactly("", "Название");
        }
    }

    @Test
    void aWorkbookWithoutRowsIsEmpty() {
        assertRefused(workbook(book -> book.newWorksheet("Пустой")), TableLimits.USUAL, "exchange.empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mm-dd-yy                        | 2026-11-23
                    d/m/yy                          | 2026-11-23
                    [$-419]d mmmm yyyy" г.";@       | 2026-11-23
                    [$-F800]dddd\\,\\ mmmm\\ dd       | 2026-11-23
                    #,##0.00\\ "₽"                   | 46349
                    0.00E+00                        | 46349
                    #,##0.00_);[Red]\\(#,##0.00\\)    | 46349
                    #,##0" дней"                    | 46349
                    _-* #,##0.00\\ _₽_-;_-@_-        | 46349
                    General                         | 46349
                    """)
    void aFormatTellsADateFromAFigure(String format, String text) {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, 46349);
            // The writing library puts a format into its attribute as it is.
            sheet.style(0, 0).format(format.replace("\"", "&quot;")).set();
        });

        try (var table = Tables.read(file)) {
            assertThat(table.header()).containsExactly(text);
        }
    }

    @Test
    void resultsOfFormulasAreReadAsTheyAreSeen() throws IOException {
        var file = written("""
                <row r="1"><c r="A1" t="inlineStr"><is><r><t>Ито</t></r><r><t>го</t></r></is></c></row>
                <row r="2"><c r="A2"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="B2" t="str"><f>"a"</f><v>текст</v></c></row>
                <row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3" t="e"><v>#N/A</v></c></row>
                <row r="4"><c r="A4" s="1"><f>TODAY()</f><v>46349</v></c><c r="B4" t="b"><f>1=1</f><v>1</v></c></row>
                <row r="5"><c r="A5"><f>1+1</f></c><c r="B5" t="b"><v>0</v></c></row>
                """);

        try (var table = Tables.read(file)) {
            assertThat(table.header()).containsExactly("Итого");
            assertThat(table.rows())
                    .containsExactly(
                            new TableRow(2, List.of("0.3", "текст")),
                            new TableRow(3, List.of("#DIV/0!", "#N/A")),
                            new TableRow(4, List.of("2026-11-23", "true")),
                            new TableRow(5, List.of("", "false")));
        }
    }

    @Test
    void figuresHaveTheFifteenDigitsThatASpreadsheetShows() throws IOException {
        var file = written("""
                <row r="1"><c r="A1"><v>1.7976931348623157E+3</v></c><c r="B1"><v>1E+15</v></c><c r="C1"><v>-0</v></c>
                <c r="D1"><v>12345678901234567</v></c><c r="E1" s="1"><v>0.5</v></c><c r="F1" s="1"><v>46349.5</v></c>
                <c r="G1" s="1"><v>1E+20</v></c><c r="H1" s="1"><v>-1</v></c></row>
                """);

        try (var table = Tables.read(file)) {
            assertThat(table.header())
                    .containsExactly(
                            "1797.69313486232",
                            "1000000000000000",
                            "0",
                            "12345678901234600",
                            "12:00",
                            "2026-11-23T12:00:00",
                            "100000000000000000000",
                            "-1");
        }
    }

    @Test
    void datesOfOldMacintoshWorkbooksAreCountedFromTheirOwnDayZero() throws IOException {
        var parts = parts("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44887</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        try (var table = Tables.read(zip(parts))) {
            assertThat(table.header()).containsExactly("2026-11-23");
        }
    }

    @Test
    void aWorkbookWithoutFormatsIsReadAllTheSame() throws IOException {
        var parts = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Имя</t></is></c></row>");
        parts.remove("xl/styles.xml");
        parts.computeIfPresent(
                "[Content_Types].xml", (name, xml) -> xml.replaceAll("<Override PartName=\"/xl/styles.*/>", ""));

        try (var table = Tables.read(zip(parts))) {
            assertThat(table.header()).containsExactly("Имя");
        }
    }

    @Test
    void aDamagedSheetIsNamed() throws IOException {
        assertRefused(
                written("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r="),
                TableLimits.USUAL,
                "exchange.damaged");
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead() {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("1");
            for (var row = 0; row < 1000; row++) {
                sheet.value(row, 0, "a".repeat(1000) + row);
            }
        });
        var limits = new TableLimits(file.length + 1000, 10_000, 10, 10_000);

        assertThat(file.length).isLessThan(50_000);
        assertRefused(file, limits, "exchange.toobig");
    }

    @Test
    void outsideEntitiesAreNotFollowed() throws IOException {
        var parts = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + xml);

        try (var table = Tables.read(zip(parts))) {
            assertThat(table.header().getFirst()).doesNotContain("root");
        } catch (Unreadable refusal) {
            assertThat(refusal.key()).isIn("exchange.damaged", "exchange.empty");
        }
    }

    private static void assertRefused(byte[] file, TableLimits limits, String key) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> {
                    try (var table = Tables.read(new ByteArrayInputStream(file), limits)) {
                        table.rows().forEach(row -> {});
                    }
                })
                .extracting(Unreadable::key)
                .isEqualTo(key);
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /// A workbook with this XML as the rows of its sheet, for what no library writes.
    private static byte[] written(String rows) throws IOException {
        return zip(parts(rows));
    }

    private static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>""");
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                </Relationships>""");
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
