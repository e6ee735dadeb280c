package voronka.money;

import static java.util.stream.Collectors.joining;
import static voronka.web.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An invoice in the words of one language, ready to be set on paper.
public record InvoicePage(
        String language,
        String number,
        String date,
        @Nullable String due,
        InvoiceParty payee,
        String inCurrency,
        String seller,
        String buyer,
        @Nullable String basis,
        List<Row> rows,
        String total,
        List<Amount> taxes,
        String toPay,
        String count,
        String toPayWithCurrency,
        String inWords,
        String purpose,
        @Nullable String contact,
        @Nullable String paymentQr,
        @Nullable String director,
        @Nullable String accountant) {

    public record Row(int position, String name, String quantity, String unit, String price, String sum) {}

    public record Amount(String label, String sum) {}

    static InvoicePage of(InvoicePrint invoice, Locale language) {
        var figures = new Figures(language);
        var totals = invoice.totals();
        var purpose = purpose(invoice, figures);
        return new InvoicePage(
                language.getLanguage(),
                invoice.number(),
                longDate(invoice.date(), language),
                Optional.ofNullable(invoice.due())
                        .map(due -> longDate(due, language))
                        .orElse(null),
                invoice.seller().in(invoice.currency().getCode()),
                invoice.currency().getCode().equals("RUB") ? "" : ", " + invoice.currency().getCode(),
                described(invoice.seller()),
                described(invoice.buyer()),
                invoice.basis(),
                rows(invoice, figures),
                figures.sum(invoice.taxOnTop() ? totals.net() : totals.gross()),
                taxes(invoice, figures),
                figures.sum(totals.gross()),
                String.valueOf(invoice.lines().size()),
                figures.sumWithCurrency(totals.gross()),
                SumInWords.of(totals.gross(), language),
                purpose,
                invoice.contact(),
                paymentQr(invoice, purpose),
                invoice.director(),
                invoice.accountant());
    }

    private static List<Row> rows(InvoicePrint invoice, Figures figures) {
        return IntStream.range(0, invoice.lines().size())
                .mapToObj(i -> row(i + 1, invoice.lines().get(i), invoice.taxOnTop(), figures))
                .toList();
    }

    private static Row row(int position, InvoicePrint.Line line, boolean taxOnTop, Figures figures) {
        return new Row(
                position,
                line.name(),
                figures.quantity(line.quantity()),
                line.unit(),
                figures.price(line.price()),
                figures.sum(taxOnTop ? line.sum().net() : line.sum().gross()));
    }

    private static List<Amount> taxes(InvoicePrint invoice, Figures figures) {
        var taxed = invoice.totals().taxed();
        if (taxed.isEmpty()) {
            return List.of(new Amount(t("money.invoice.taxnone"), "–"));
        }
        var key = invoice.taxOnTop() ? "money.invoice.taxontop" : "money.invoice.taxin";
        return taxed.stream()
                .map(sum -> new Amount(t(key, figures.rate(sum)), figures.sum(sum.tax())))
                .toList();
    }

    private static String described(InvoiceParty party) {
        return Stream.of(
                        party.name(),
                        labelled("money.invoice.inn", party.inn()),
                        labelled("money.invoice.kpp", party.kpp()),
                        labelled("money.invoice.edrpou", party.edrpou()),
                        party.address(),
                        labelled("money.invoice.phone", party.phone()))
                .filter(part -> part != null && !part.isBlank())
                .collect(joining(", "));
    }

    private static @Nullable String labelled(String key, @Nullable String value) {
        return value == null || value.isBlank() ? null : t(key) + "\u00a0" + value;
    }

    private static String purpose(InvoicePrint invoice, Figures figures) {
        var given = invoice.purpose();
        if (given != null && !given.isBlank()) {
            return given;
        }
        var date = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(invoice.date());
        var tax = invoice.totals().tax();
        return t("money.invoice.purpose", invoice.number(), date)
                + ". "
                + (invoice.totals().taxed().isEmpty()
                        ? t("money.invoice.taxnone")
                        : t("money.invoice.purposetax", figures.sum(tax)));
    }

    private static @Nullable String paymentQr(InvoicePrint invoice, String purpose) {
        var seller = invoice.seller();
        if (!seller.hasRussianAccount()) {
            return null;
        }
        try {
            var qr = PaymentQr.of(PaymentOrder.to(seller, invoice.totals().gross(), purpose));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(qr.png(4));
        } catch (NoPaymentQr e) {
            return null;
        }
    }

    private static String longDate(LocalDate date, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }
}
