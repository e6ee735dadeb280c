package voronka.money.web;

import static voronka.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the product knows of how much a company buys and how it keeps its word (S101), in one currency.
///
/// @param inTime share of the invoices that were due and are paid in full without a payment after the day
/// @param late whether something is owed past its day
public record Discipline(
        Figure bought,
        Figure boughtOfYear,
        Figure paid,
        Figure paidOfYear,
        Figure inTime,
        Figure complete,
        Figure overdue,
        boolean late) {

    /// @param key of its name; its definition is the text `<key>.hint`
    /// @param note what the figure was made of
    /// @param href the rows that were counted, or null where there are none
    public record Figure(String key, String text, String note, @Nullable String href) {

        public String label() {
            return t(key);
        }

        public String hint() {
            return t(key + ".hint");
        }
    }

    public List<Figure> figures() {
        return List.of(bought, boughtOfYear, paid, paidOfYear, inTime, complete, overdue);
    }

    public boolean isLate(Figure figure) {
        return late && figure.equals(overdue);
    }
}
