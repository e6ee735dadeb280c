package voronka.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The legal forms that names of companies begin or end with, offered where one is typed (S101).
public final class LegalForms {

    public static final List<String> ALL = List.of(
            "ООО", "АО", "ПАО", "НАО", "ЗАО", "ОАО", "ИП", "НКО", "АНО", "ГУП", "МУП", "ФГУП", "ГБУ", "ФГБУ", "МБУ",
            "ПК", "СПК", "КФХ", "ТОО", "ОДО", "УП", "ЧУП", "ТОВ", "ФОП", "ПП", "LLC", "Ltd", "Inc", "GmbH", "S.A.",
            "S.r.l.");

    private LegalForms() {}

    /// `ООО "Ромашка"` and `Ромашка, ООО` are both of the form ООО.
    public static Optional<String> of(String name) {
        var words = name.strip().split("[\\s,\"«»“”„()]+");
        return words.length < 2
                ? Optional.empty()
                : Arrays.asList(words[0].isEmpty() ? words[1] : words[0], words[words.length - 1]).stream()
                        .flatMap(word -> ALL.stream().filter(word::equalsIgnoreCase))
                        .findFirst();
    }
}
