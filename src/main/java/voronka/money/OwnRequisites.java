package voronka.money;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voronka.customers.Requisite;
import voronka.customers.Requisites;

/// What the company writes of itself on papers; kept in the setting `company.requisites`.
public record OwnRequisites(
        @Nullable String name,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String edrpou,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String bankName,
        @Nullable String bik,
        @Nullable String correspondentAccount,
        @Nullable String account,
        @Nullable String iban,
        @Nullable String director,
        @Nullable String accountant) {

    static final String SETTING = "company.requisites";

    static OwnRequisites none() {
        return new OwnRequisites(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /// What is wrong in them: the key of a text by field, all at once.
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "inn", inn, Requisites::inn);
        check(errors, "kpp", kpp, Requisites::kpp);
        check(errors, "edrpou", edrpou, Requisites::edrpou);
        check(errors, "bik", bik, Requisites::bik);
        var bank = bik == null ? "" : bik;
        check(errors, "account", account, given -> bank.isBlank() ? Requisites.account(given) : Requisites.account(given, bank));
        check(errors, "correspondentAccount", correspondentAccount, given -> Requisites.correspondentAccount(given, bank));
        check(errors, "iban", iban, Requisites::iban);
        return errors;
    }

    private static void check(
            Map<String, String> errors, String field, @Nullable String value, Function<String, Requisite> check) {
        if (value != null && !value.isBlank() && check.apply(value) instanceof Requisite.Refused refused) {
            errors.put(field, refused.key());
        }
    }

    InvoiceParty party(String companyName) {
        return new InvoiceParty(
                name == null || name.isBlank() ? companyName : name,
                inn,
                kpp,
                edrpou,
                address,
                phone,
                bankName,
                bik,
                correspondentAccount,
                account,
                iban);
    }
}
