package voronka.money;

import org.joda.money.CurrencyUnit;
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

    /// The code of the rouble in the accounts of residents.
    private static final String CLEARING_ROUBLE = "810";

    /// Somebody of whom nothing but the name is known.
    public static InvoiceParty named(String name) {
        return new InvoiceParty(name, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean hasRussianAccount() {
        return account != null && bik != null && bank != null;
    }

    /// An IBAN takes any money, a Russian account that of which its digits six to eight are the code. Who has told no account
    /// at all will agree with the customer on one.
    public boolean canBePaidIn(String currency) {
        return iban != null && !iban.isBlank() || account == null || account.isBlank() || isAccountIn(currency);
    }

    /// As it stands on an invoice in that money: an account in another is left out.
    InvoiceParty in(String currency) {
        return account == null || isAccountIn(currency)
                ? this
                : new InvoiceParty(name, inn, kpp, edrpou, address, phone, bank, null, null, null, iban);
    }

    private boolean isAccountIn(String currency) {
        if (account == null || !account.matches("\\d{20}")) {
            return true;
        }
        var code = account.substring(5, 8);
        return currency.equals("RUB")
                ? code.equals(CLEARING_ROUBLE) || code.equals("643")
                : code.equals("%03d".formatted(CurrencyUnit.of(currency).getNumericCode()));
    }
}
