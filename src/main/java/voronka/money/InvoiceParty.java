package voronka.money;

import org.jspecify.annotations.Nullable;

/// Who sells or who buys, as it stands on an invoice; kept with the invoice, for requisites change later.
public record InvoiceParty(
        String name,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String edrpou,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String bank,
        @Nullable String bik,
        @Nullable String correspondentAccount,
        @Nullable String account,
        @Nullable String iban) {

    /// Somebody of whom nothing but the name is known.
    public static InvoiceParty named(String name) {
        return new InvoiceParty(name, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean hasRussianAccount() {
        return account != null && bik != null && bank != null;
    }
}
