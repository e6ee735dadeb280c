package voronka.web;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// How numbers, money, days and lengths of time are written on every screen, in the reader's language.
public final class Formats {

    private static final char THIN = '\u202f';
    private static final char SPACE = '\u00a0';
    private static final Map<String, String> SIGNS = Map.of(
            "RUB", "₽", "USD", "$", "EUR", "€", "GBP", "£", "UAH", "₴", "KZT", "₸", "BYN", "Br", "CNY", "¥", "TRY",
            "₺");

    private Formats() {}

    /// "1 200 000 ₽", "1,200,000 ₽": kopecks only where there are any.
    public static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        var rounded = amount.setScale(2, RoundingMode.HALF_UP);
        var whole = rounded.stripTrailingZeros().scale() <= 0;
        return pattern(whole ? "#,##0" : "#,##0.00").format(rounded) + sign(currency);
    }

    /// A large sum in few letters, for tiles and columns: "1,2 млн ₽".
    public static String shortMoney(BigDecimal amount, @Nullable String currency) {
        var size = amount.abs();
        if (size.compareTo(BigDecimal.valueOf(10_000)) < 0) {
            return money(amount.setScale(0, RoundingMode.HALF_UP), currency);
        }
        var power = size.compareTo(BigDecimal.valueOf(999_500)) < 0
                ? 3
                : size.compareTo(BigDecimal.valueOf(999_500_000)) < 0 ? 6 : 9;
        var scaled = amount.movePointLeft(power);
        var text = pattern(scaled.abs().compareTo(BigDecimal.TEN) < 0 ? "#,##0.#" : "#,##0")
                .format(scaled);
        return text + SPACE + t("format.power." + power) + sign(currency);
    }

    public static String number(@Nullable Number number) {
        return number == null ? "" : pattern("#,##0.######").format(number);
    }

    public static String percent(double share) {
        return pattern("#,##0.#").format(share * 100) + THIN + "%";
    }

    /// "10 000+" where there are more than were counted.
    public static String count(int count, int counted) {
        return count > counted ? number(counted) + "+" : number(count);
    }

    /// "5 сен", with the year when it is not this one.
    public static String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var pattern = day.getYear()
                        == LocalDate.now(LocaleContextHolder.getTimeZone().toZoneId())
                                .getYear()
                ? "d MMM"
                : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(day).replace(".", "");
    }

    public static String fullDay(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(dated())
                        .format(day);
    }

    /// English as written outside of America: the day first, as the browser writes it.
    private static Locale dated() {
        return locale().equals(Locale.ENGLISH) ? Locale.UK : locale();
    }

    /// "45 мин", "2 ч 30 мин", "3 д 4 ч".
    public static String minutes(long minutes) {
        if (minutes < 60) {
            return t("format.minutes", minutes);
        } else if (minutes < 48 * 60) {
            return joined(t("format.hours", minutes / 60), minutes % 60, "format.minutes");
        } else {
            return joined(t("format.days", minutes / 1440), minutes % 1440 / 60, "format.hours");
        }
    }

    private static String joined(String large, long rest, String key) {
        return rest == 0 ? large : large + " " + t(key, rest);
    }

    public static String sign(@Nullable String currency) {
        return currency == null || currency.isBlank() ? "" : SPACE + SIGNS.getOrDefault(currency, currency);
    }

    private static DecimalFormat pattern(String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(locale());
        if (symbols.getGroupingSeparator() != ',') {
            symbols.setGroupingSeparator(THIN);
        }
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
