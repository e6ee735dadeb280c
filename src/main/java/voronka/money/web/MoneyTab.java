package voronka.money.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The money of a deal, customer or invoice as the tab shows it.
///
/// @param deal to issue an invoice from, where the reader may
/// @param today by the reader's clock, which the payment is dated with
/// @param payable the invoice or deal a payment may be recorded for, where the reader may
/// @param disciplines how a company pays, by currency; empty for others
public record MoneyTab(
        String kind,
        UUID id,
        @Nullable UUID deal,
        boolean mayPay,
        String today,
        String billed,
        String paid,
        String open,
        boolean overdue,
        List<Bill> bills,
        List<Paid> payments,
        List<Discipline> disciplines) {

    public record Bill(
            UUID id,
            String number,
            String issued,
            String due,
            String state,
            String tone,
            String total,
            String paid,
            String rest,
            boolean payable,
            boolean cancellable) {}

    public record Paid(UUID id, String day, String amount, String method, String document, String invoice) {}

    public String href() {
        return "/" + kind + "/" + id + "/parts/money";
    }
}
