package voronka.money.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.RecordPart;
import voronka.records.Row;

/// The tab with what was billed and what has come, on a deal, a customer and an invoice.
class MoneyPart implements RecordPart {

    private final String kind;
    private final MoneyQueries queries;
    private final Templates templates;

    MoneyPart(String kind, MoneyQueries queries, Templates templates) {
        this.kind = kind;
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(kind);
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public String labelKey() {
        return "money.tab";
    }

    @Override
    public int order() {
        return kind.equals("invoice") ? 10 : 300;
    }

    @Override
    public boolean isFor(Row row) {
        return Caller.current().may(Action.SEE, "invoice");
    }

    @Override
    public JteModel render(Row row) {
        return templates.moneyTab(queries.tab(kind, row.id()));
    }
}
