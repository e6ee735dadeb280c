package voronka.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;
import templates.StaticTemplates;
import voronka.money.InvoicePrint.Line;
import voronka.web.Texts;

/// Needs the texts and nothing else of the application.
@SpringBootTest(
        classes = {MessageSourceAutoConfiguration.class, Texts.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class InvoicePdfTests {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final BigDecimal TWENTY = new BigDecimal("20");

    private final InvoicePdf invoices = new InvoicePdf(new StaticTemplates());

    @Test
    void aRussianInvoiceSaysAllThatAnAccountantLooksFor() throws IOException {
        assertThat(text(invoice(goods(TWENTY)), RUSSIAN))
                .contains("Счёт на оплату № 17 от 23 ноября 2026 г.")
                .contains("ПАО СБЕРБАНК", "Банк получателя", "БИК 044525225", "30101810400000000225")
                .contains("ИНН 7830002293", "КПП 514944513", "40702810138250123017", "Получатель")
                .contains("Поставщик: ООО «Три кита», ИНН 7830002293, КПП 514944513, 190000, г. Санкт-Петербург")
                .contains("Покупатель: ИП Петров Пётр Петрович, ИНН 500100732259")
                .contains("Основание: Договор поставки № 5 от 01.11.2026")
                .contains("№ Товары (работы, услуги) Кол-во Ед. Цена Сумма")
                .contains("1 Клапан обратный ДУ-50 10 шт 1 234,50 12 345,00")
                .contains("2 Кабель ВВГнг 3×2,5 0,125 км 98 765,4321 12 345,68")
                .contains("Итого: 39 690,68", "В том числе НДС (20%): 6 615,11", "Всего к оплате: 39 690,68")
                .contains("Всего наименований 3, на сумму 39 690,68 руб.")
                .contains("Тридцать девять тысяч шестьсот девяносто рублей 68 копеек")
                .contains("Оплатить не позднее 30 ноября 2026 г.")
                .contains("Назначение платежа: Оплата по счёту № 17 от 23.11.2026. В том числе НДС 6 615,11")
                .contains("Контактное лицо: Анна Смирнова, +7 812 123-45-67")
                .contains("Руководитель Иванов И. И.", "Бухгалтер Сидорова А. А.");
    }

    @Test
    void anEnglishInvoiceSaysTheSameInEnglish() throws IOException {
        assertThat(text(invoice(goods(TWENTY)), Locale.ENGLISH))
                .contains("Invoice No. 17 of November 23, 2026")
                .contains("Beneficiary's bank", "BIC 044525225", "Beneficiary")
                .contains("10 шт 1,234.50 12,345.00")
                .contains("Total: 39,690.68", "Including VAT (20%): 6,615.11", "Total due: 39,690.68")
                .contains("Number of items: 3, total amount: 39,690.68 RUB")
                .contains("Thirty-nine thousand six hundred ninety rubles 68 kopecks")
                .contains("Pay by November 30, 2026", "Director", "Accountant")
                .doesNotContain("Итого", "Счёт на оплату", "money.");
    }

    @Test
    void aSellerWithoutTaxSaysSo() throws IOException {
        assertThat(text(invoice(goods(null)), RUSSIAN))
                .contains("Итого: 39 690,68", "Без налога (НДС): –", "Всего к оплате: 39 690,68")
                .contains("от 23.11.2026. Без налога (НДС)");
    }

    @Test
    void aTaxOnTopIsAddedBelowTheLines() throws IOException {
        var lines = goods(null).stream()
                .map(line -> new Line(
                        line.name(),
                        line.quantity(),
                        line.unit(),
                        line.price(),
                        Tax.on(line.sum().net(), TWENTY)))
                .toList();

        assertThat(text(invoice(RUB, seller(), lines, true), RUSSIAN))
                .contains("10 шт 1 234,50 12 345,00")
                .contains("Итого: 39 690,68", "НДС (20%): 7 938,14", "Всего к оплате: 47 628,82")
                .doesNotContain("В том числе НДС (20%)");
    }

    @Test
    void eachRateHasItsLine() throws IOException {
        var lines = List.of(
                line("Клапан", "1", "120.00", TWENTY),
                line("Книга", "1", "110.00", BigDecimal.TEN),
                line("Экспорт", "1", "50.00", BigDecimal.ZERO));

        assertThat(text(invoice(lines), RUSSIAN))
                .contains("НДС (20%): 20,00", "НДС (10%): 10,00", "НДС (0%): 0,00", "Всего к оплате: 280,00");
    }

    @Test
    void fortyLinesGoOnUnderTheSameHeaderOnTheNextPage() throws IOException {
        var lines = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> line("Товар " + i + " с названием", "2", "100.00", TWENTY))
                .toList();
        var pdf = invoices.render(invoice(lines), RUSSIAN);

        assertThat(text(pdf, 1)).contains("1 Товар 1 с названием 2 шт 100,00 200,00", "1 / 2");
        assertThat(text(pdf, 2))
                .startsWith("№ Товары (работы, услуги) Кол-во Ед. Цена Сумма")
                .contains("40 Товар 40 с названием 2 шт 100,00 200,00", "Всего к оплате: 8 000,00", "Руководитель")
                .contains("2 / 2");
    }

    @Test
    void aLongNameIsBrokenIntoLinesAndLosesNothing() throws IOException {
        var name = "Клапан обратный муфтовый латунный с пружиной ".repeat(8).strip();
        var lines = List.of(line(name, "1", "1.00", null), line("Ж".repeat(120), "1", "99999999.99", null));

        var text = text(invoice(lines), RUSSIAN);

        assertThat(text).contains("99 999 999,99 99 999 999,99", "Всего к оплате: 100 000 000,99");
        assertThat(text.split("пружиной", -1)).hasSize(9);
        assertThat(text.chars().filter(letter -> letter == 'Ж')).hasSize(120);
    }

    @Test
    void whatPeopleTypedIsTextAndNotMarkup() throws IOException {
        var typed = "<b>Труба</b> & \"Ко\" <script>x</script>";

        assertThat(text(invoice(List.of(line(typed, "1", "1.00", null))), RUSSIAN))
                .contains(typed);
    }

    @ParameterizedTest
    @CsvSource({"UAH, грн, гривен", "BYN, бел. руб., белорусских рублей", "EUR, евро, евро", "KZT, тенге, тенге"})
    void otherCurrenciesAreNamedAndHaveNoRussianPaymentCode(String code, String name, String words) throws IOException {
        var currency = CurrencyUnit.of(code);
        var sum = Tax.in(Money.of(currency, 105), null);
        var lines = List.of(new Line("Услуги", BigDecimal.ONE, "мес", new BigDecimal("105"), sum));

        var pdf = invoices.render(invoice(currency, seller(), lines, false), RUSSIAN);

        assertThat(text(pdf, 1))
                .contains("на сумму 105,00 " + name, "Сто пять " + words)
                .doesNotContain("Оплата по коду");
        assertThat(pictures(pdf)).isZero();
    }

    @Test
    void aRussianAccountInRoublesGetsAPaymentCode() throws IOException {
        var pdf = invoices.render(invoice(goods(TWENTY)), RUSSIAN);

        assertThat(text(pdf, 1)).contains("Оплата по коду в приложении банка");
        assertThat(pictures(pdf)).isOne();
    }

    @Test
    void aSellerOfWhomLittleIsKnownPrintsAnInvoiceAllTheSame() throws IOException {
        var nobody = InvoiceParty.named("Мастерская");
        var bare = new InvoicePrint(
                "А-1",
                LocalDate.of(2026, 1, 2),
                null,
                RUB,
                nobody,
                nobody,
                goods(null),
                false,
                null,
                null,
                null,
                null,
                null);

        assertThat(text(bare, RUSSIAN))
                .startsWith("Счёт на оплату № А-1 от 2 января 2026 г.")
                .doesNotContain("БИК", "ИНН", "null", "Руководитель", "Оплата по коду");
    }

    @Test
    void anIbanIsShownWhereThereIsNoRussianAccount() throws IOException {
        var seller = new InvoiceParty(
                "ТОВ «Три кити»",
                null,
                null,
                "32855961",
                "Київ",
                null,
                "ПриватБанк",
                null,
                null,
                null,
                "UA213223130000026007233566001");

        assertThat(text(invoice(RUB, seller, goods(null), false), RUSSIAN))
                .contains("IBAN UA213223130000026007233566001", "ЕДРПОУ 32855961", "ПриватБанк", "Київ");
    }

    @Test
    void theReadersLanguageIsTheSameAfterwards() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        invoices.render(invoice(goods(TWENTY)), RUSSIAN);

        assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.ENGLISH);
        LocaleContextHolder.resetLocaleContext();
    }

    private static InvoicePrint invoice(List<Line> lines) {
        return invoice(RUB, seller(), lines, false);
    }

    private static InvoicePrint invoice(
            CurrencyUnit currency, InvoiceParty seller, List<Line> lines, boolean taxOnTop) {
        return new InvoicePrint(
                "17",
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 30),
                currency,
                seller,
                buyer(),
                lines,
                taxOnTop,
                "Договор поставки № 5 от 01.11.2026",
                null,
                "Анна Смирнова, +7 812 123-45-67",
                "Иванов И. И.",
                "Сидорова А. А.");
    }

    private static InvoiceParty seller() {
        return new InvoiceParty(
                "ООО «Три кита»",
                "7830002293",
                "514944513",
                null,
                "190000, г. Санкт-Петербург, наб. реки Мойки, д. 55, лит. А, пом. 3-Н, офис 12",
                "+7 812 123-45-67",
                "ПАО СБЕРБАНК",
                "044525225",
                "30101810400000000225",
                "40702810138250123017",
                null);
    }

    private static InvoiceParty buyer() {
        return new InvoiceParty(
                "ИП Петров Пётр Петрович", "500100732259", null, null, null, null, null, null, null, null, null);
    }

    private static List<Line> goods(@Nullable BigDecimal rate) {
        var cable = Tax.sum(new BigDecimal("98765.4321"), new BigDecimal("0.125"), RUB);
        return List.of(
                line("Клапан обратный ДУ-50", "10", "1234.50", rate),
                new Line(
                        "Кабель ВВГнг 3×2,5",
                        new BigDecimal("0.125"),
                        "км",
                        new BigDecimal("98765.4321"),
                        Tax.in(cable, rate)),
                line("Доставка", "1", "15000.00", rate));
    }

    private static Line line(String name, String quantity, String price, @Nullable BigDecimal rate) {
        var sum = Tax.sum(new BigDecimal(price), new BigDecimal(quantity), RUB);
        return new Line(name, new BigDecimal(quantity), "шт", new BigDecimal(price), Tax.in(sum, rate));
    }

    private String text(InvoicePrint invoice, Locale language) throws IOException {
        return text(invoices.render(invoice, language), 1);
    }

    /// In the order in which it is read, with plain spaces. The paper itself stays in target/ to be looked at.
    private static String text(byte[] pdf, int page) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("invoice-" + pdf.length + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document)
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                    .strip();
        }
    }

    private static long pictures(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(resources::isImageXObject)
                    .count();
        }
    }
}
