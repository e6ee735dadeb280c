package voronka.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The code that a payer's bank reads from an invoice, by ГОСТ Р 56042-2014.
public record PaymentQr(String payload, Charset charset) {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String SEPARATORS = "|@;:^_~{}!#$%&()*+,/";
    private static final int LONGEST_REQUIRED_PART = 300;

    /// UTF-8 where the required part fits into its 300 bytes, else windows-1251 with its byte for a letter.
    public static PaymentQr of(PaymentOrder order) {
        var required = required(order);
        var optional = optional(order);
        var separator = separator(required, optional);
        for (var charset : new Charset[] {UTF_8, CYRILLIC}) {
            var start = "ST0001" + (charset == UTF_8 ? 2 : 1) + joined(required, separator);
            var payload = start + joined(optional, separator) + separator;
            if ((start + separator).getBytes(charset).length <= LONGEST_REQUIRED_PART
                    && charset.newEncoder().canEncode(payload)) {
                return new PaymentQr(payload, charset);
            }
        }
        throw new NoPaymentQr("money.qr.length");
    }

    public byte[] png(int pixelsOfModule) {
        return QrPicture.png(code(), pixelsOfModule);
    }

    public String svg() {
        return QrPicture.svg(code());
    }

    private QrCode code() {
        return QrCode.encodeBinary(payload.getBytes(charset), QrCode.Ecc.MEDIUM);
    }

    private static Map<String, String> required(PaymentOrder order) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "Name", order.payee(), 160);
        put(fields, "PersonalAcc", digits(order.account(), "\\d{20}", "money.qr.account"), 20);
        put(fields, "BankName", order.bank(), 45);
        put(fields, "BIC", digits(order.bik(), "\\d{9}", "money.qr.bik"), 9);
        var correspondent = order.correspondentAccount();
        put(fields, "CorrespAcc", correspondent == null || correspondent.isBlank() ? "0" : correspondent, 20);
        if (fields.size() < 5) {
            throw new NoPaymentQr("money.qr.required");
        }
        return fields;
    }

    private static Map<String, String> optional(PaymentOrder order) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "Sum", kopecks(order), 18);
        put(fields, "Purpose", order.purpose(), 210);
        put(fields, "PayeeINN", order.payeeInn(), 12);
        put(fields, "PayerINN", order.payerInn(), 12);
        put(fields, "KPP", order.payeeKpp(), 9);
        return fields;
    }

    /// What is longer than the standard's field is cut: the bank goes by account and BIK.
    private static void put(Map<String, String> fields, String name, @Nullable String value, int longest) {
        var text = value == null ? "" : value.replaceAll("[\\s\\p{Zs}]+", " ").strip();
        if (!text.isEmpty()) {
            fields.put(
                    name, text.length() > longest ? text.substring(0, longest).strip() : text);
        }
    }

    private static @Nullable String kopecks(PaymentOrder order) {
        var sum = order.sum();
        if (sum == null) {
            return null;
        }
        if (!sum.getCurrencyUnit().getCode().equals("RUB")) {
            throw new NoPaymentQr("money.qr.currency");
        }
        return sum.getAmountMinor().toPlainString();
    }

    private static String digits(String value, String form, String keyIfNot) {
        if (!value.matches(form)) {
            throw new NoPaymentQr(keyIfNot);
        }
        return value;
    }

    private static char separator(Map<String, String> required, Map<String, String> optional) {
        var values = String.join("", required.values()) + String.join("", optional.values());
        return (char) SEPARATORS
                .chars()
                .filter(separator -> values.indexOf(separator) < 0)
                .findFirst()
                .orElseThrow(() -> new NoPaymentQr("money.qr.separator"));
    }

    private static String joined(Map<String, String> fields, char separator) {
        return fields.entrySet().stream()
                .map(field -> separator + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining());
    }
}
