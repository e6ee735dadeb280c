package voronka.requests;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads out of a text, Russian or English, what a buyer who knows what he wants writes, and the bare question for the price
/// (S91).
final class Wording {

    private static final int DETAILED = 120;
    private static final int SHORT = 60;

    private static final Map<Fact, Pattern> SIGNS = Map.of(
            Fact.QUANTITY,
                    words("\\d+(?:[.,]\\d+)?\\s*(?:шт|штук\\w*|кг|тонн\\w*|м2|м²|м3|метр\\w*|литр\\w*|упаков\\w*|короб\\w*|комплект\\w*|паллет\\w*|единиц\\w*|экземпляр\\w*|pcs|pieces?|units?|items?|kg|tons?|tonnes?|sets?|box(?:es)?|pallets?|met(?:er|re)s?|lit(?:er|re)s?)"
                            + "|количеств\\w*|quantity|qty"),
            Fact.TERM,
                    words("срочно|сегодня|завтра|послезавтра|на этой неделе|на следующей неделе|в течение|до конца|к концу|срок\\w*|к понедельнику|ко вторнику|к среде|к четвергу|к пятнице"
                            + "|(?:до|к|на) \\d{1,2}(?:[./]\\d{1,2})?(?:-?го)?(?: (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\w*)?(?! ?(?:тыс|млн|руб|₽|шт))"
                            + "|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
                            + "|urgent\\w*|asap|today|tomorrow|this week|next week|this month|next month|deadline|within \\d+|by (?:mon|tues|wednes|thurs|fri)day|by the end"),
            Fact.ADDRESS,
                    words("ул\\.?|улиц\\w*|просп\\w*|пр-т|шоссе|переул\\w*|адрес\\w*|доставк\\w*|доставить|привез\\w*|самовывоз|г\\. ?[а-яё]\\w+|street|avenue|road|address|deliver\\w*|ship(?:ping|ped)? to|pick ?up"),
            Fact.BUDGET,
                    words("бюджет\\w*|\\d[\\d\\s.,]*(?:руб\\w*|р\\.|₽|тыс\\w*|млн\\w*|€|\\$|usd|eur|rub|k)|[$€]\\s?\\d+|budget"),
            Fact.INTENT,
                    words("сч[её]т|договор\\w*|заказ(?:ать|ыва\\w*|у|ем)|закаж\\w*|купить|куплю|купим|закуп\\w*|приобрести|оплат\\w*|бер[уё]м?|готовы? (?:купить|взять|заказать)|кп|коммерческ\\w* предложени\\w*|invoice|contract|order(?:ing)?|buy(?:ing)?|purchas\\w*|quote|quotation|ready to"));
    private static final Pattern PRICE_ONLY = words(
            "сколько(?: это)? сто\\w+|сколько будет|по ч[её]м|поч[её]м|цен[ауы]|прайс\\w*|стоимость|how much|price ?list|prices?|cost");

    private Wording() {}

    static Set<Fact> read(String text) {
        var facts = EnumSet.noneOf(Fact.class);
        SIGNS.forEach((fact, sign) -> {
            if (sign.matcher(text).find()) {
                facts.add(fact);
            }
        });
        if (text.length() >= DETAILED) {
            facts.add(Fact.DETAIL);
        }
        return facts;
    }

    /// A bare "how much?".
    static boolean isVague(String text, Set<Fact> facts) {
        var known = facts.contains(Fact.PRODUCT) || facts.contains(Fact.QUANTITY) || facts.contains(Fact.INTENT);
        return !known && text.length() < SHORT && (text.isBlank() || PRICE_ONLY.matcher(text).find());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
