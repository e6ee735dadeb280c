package voronka.deals.web;

import gg.jte.models.runtime.JteModel;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import voronka.records.RecordPart;
import voronka.records.Row;

/// A part of a deal's page.
record DealPart(
        String name, Place place, int order, Function<Row, JteModel> template, Function<Row, OptionalInt> counter)
        implements RecordPart {

    DealPart(String name, Place place, int order, Function<Row, JteModel> template) {
        this(name, place, order, template, row -> OptionalInt.empty());
    }

    /// Whoever may not see what a deal is worth does not see what it is put together of.
    @Override
    public boolean isFor(Row row) {
        return !name.equals("products") || row.values().containsKey("amount");
    }

    @Override
    public Set<String> kinds() {
        return Set.of("deal");
    }

    @Override
    public String labelKey() {
        return "deals.part." + name;
    }

    @Override
    public JteModel render(Row row) {
        return template.apply(row);
    }

    @Override
    public OptionalInt count(Row row) {
        return counter.apply(row);
    }
}
