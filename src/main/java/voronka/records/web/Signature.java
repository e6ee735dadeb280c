package voronka.records.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells from a pasted signature or message whose it is: phones, e-mails, site, ИНН, the line of the name, that of the
/// company. The names are those of the fields of requests, persons and companies.
final class Signature {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d@])(\\+?\\d[\\d\\s()\\u00a0–-]{8,17}\\d)(?!\\d)");
    private static final Pattern SITE = Pattern.compile("(https?://\\S+|www\\.\\S+)");
    private static final Pattern INN = Pattern.compile("ИНН\\D{0,3}(\\d{12}|\\d{10})");
    private static final Pattern COMPANY = Pattern.compile(
            "(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ)\\s+[«\"„]?[^,;|\\n]+|[^,;|\\n]+\\b(?:LLC|Ltd\\.?|GmbH|Inc\\.?)");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?(?:\\s+\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?){1,2}");
    private static final Pattern PATRONYMIC = Pattern.compile(".*(вич|вна|ична|чна)");
    private static final Pattern SURNAME =
            Pattern.compile(".*(ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|ко|юк|ук|ян)");

    private Signature() {}

    static Map<String, String> read(String text) {
        var read = new LinkedHashMap<String, String>();
        put(read, "emails", String.join(", ", all(EMAIL, text)));
        put(read, "phones", String.join(", ", phones(text)));
        put(read, "website", first(SITE, text, 1));
        put(read, "inn", first(INN, text, 1));
        company(read, first(COMPANY, text, 0));
        text.lines()
                .map(line ->
                        line.strip().replaceFirst("^(С уважением|Best regards|Kind regards|Regards)[,.!]?\\s*", ""))
                .flatMap(line -> line.split("[,|;]").length == 0
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(line.split("[,|;]")[0].strip()))
                .filter(line -> NAME.matcher(line).matches())
                .findFirst()
                .ifPresent(name -> name(read, name));
        return read;
    }

    private static List<String> phones(String text) {
        var without = INN.matcher(EMAIL.matcher(text).replaceAll(" ")).replaceAll(" ");
        return all(PHONE, without).stream()
                .map(phone -> phone.replaceAll("[\\s\\u00a0]+", " ").strip())
                .toList();
    }

    private static void company(Map<String, String> read, String company) {
        var name = company.strip();
        put(read, "companyName", name);
        put(read, "workplace", name);
        put(read, "name", name);
    }

    /// "Иванов Пётр Сергеевич", "Пётр Сергеевич Иванов" and "Пётр Иванов" are one person.
    private static void name(Map<String, String> read, String name) {
        read.put("personName", name);
        var words = new ArrayList<>(List.of(name.split("\\s+")));
        words.stream()
                .skip(1)
                .filter(word -> PATRONYMIC.matcher(word).matches())
                .findFirst()
                .ifPresent(middle -> {
                    read.put("middleName", middle);
                    words.remove(middle);
                });
        var lastFirst = read.containsKey("middleName")
                ? name.endsWith(read.get("middleName")) && words.size() == 2
                : words.size() == 2
                        && SURNAME.matcher(words.getFirst()).matches()
                        && !SURNAME.matcher(words.getLast()).matches();
        put(read, "firstName", lastFirst ? words.getLast() : words.getFirst());
        if (words.size() > 1) {
            put(read, "lastName", lastFirst ? words.getFirst() : words.getLast());
        }
    }

    private static void put(Map<String, String> read, String field, String value) {
        if (!value.isBlank()) {
            read.put(field, value);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .collect(Collectors.toList());
    }

    private static String first(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(group) : "";
    }
}
