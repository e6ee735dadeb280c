package voronka.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// An invoice is issued from a deal and then stays as it is but for its dates, purpose and owner.
@Component
class InvoiceRules implements RecordRules {

    @Override
    public String kind() {
        return "invoice";
    }

    @Override
    public void before(Draft invoice) {
        if (invoice.isNew()) {
            invoice.refuse(null, "money.invoice.from.deal");
        }
        if (invoice.get("issuedOn") instanceof LocalDate issued
                && invoice.before("issuedOn") instanceof LocalDate was
                && issued.getYear() != was.getYear()) {
            invoice.refuse("issuedOn", "money.invoice.year", was.getYear());
        }
        if (invoice.get("issuedOn") instanceof LocalDate issued
                && invoice.get("dueOn") instanceof LocalDate due
                && due.isBefore(issued)) {
            invoice.refuse("dueOn", "money.invoice.due.before");
        }
    }

    @Override
    public void beforeDelete(Draft invoice) {
        if (invoice.get("paid") instanceof BigDecimal paid && paid.signum() > 0) {
            invoice.refuse(null, "money.invoice.cancel.paid");
        }
    }
}
