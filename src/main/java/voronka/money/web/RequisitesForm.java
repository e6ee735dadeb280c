package voronka.money.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.catalog.Taxes;
import voronka.money.OwnRequisites;

/// The form of the company's own requisites, with what is wrong in it by field.
public record RequisitesForm(OwnRequisites values, Map<String, String> errors, List<Taxes.Usual> taxes, UUID tax, boolean saved) {

    public record Line(String name, @Nullable String value, @Nullable String error) {

        public String text() {
            return value == null ? "" : value;
        }
    }

    public List<Line> lines() {
        return List.of(
                line("name", values.name()),
                line("inn", values.inn()),
                line("kpp", values.kpp()),
                line("address", values.address()),
                line("phone", values.phone()),
                line("bankName", values.bankName()),
                line("bik", values.bik()),
                line("account", values.account()),
                line("correspondentAccount", values.correspondentAccount()),
                line("iban", values.iban()),
                line("edrpou", values.edrpou()),
                line("director", values.director()),
                line("accountant", values.accountant()));
    }

    private Line line(String name, @Nullable String value) {
        return new Line(name, value, errors.get(name));
    }
}
