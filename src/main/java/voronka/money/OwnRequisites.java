package voronka.money;

import org.jspecify.annotations.Nullable;

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
