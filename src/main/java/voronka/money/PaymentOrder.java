package voronka.money;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a payer's bank must know to pay a Russian account.
public record PaymentOrder(
        String payee,
        String account,
        String bank,
        String bik,
        @Nullable String correspondentAccount,
        @Nullable Money sum,
        @Nullable String purpose,
        @Nullable String payeeInn,
        @Nullable String payeeKpp,
        @Nullable String payerInn) {

    static PaymentOrder to(InvoiceParty seller, Money sum, String purpose) {
        return new PaymentOrder(
                seller.name(),
                seller.account() == null ? "" : seller.account(),
                seller.bank() == null ? "" : seller.bank(),
                seller.bik() == null ? "" : seller.bik(),
                seller.correspondentAccount(),
                sum,
                purpose,
                seller.inn(),
                seller.kpp(),
                null);
    }
}
