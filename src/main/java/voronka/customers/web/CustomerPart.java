package voronka.customers.web;

import gg.jte.models.runtime.JteModel;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import voronka.records.RecordPart;
import voronka.records.Row;

/// A part of a customer's page.
record CustomerPart(
        String kind,
        Place place,
        String name,
        String labelKey,
        int order,
        Predicate<Row> isSeen,
        @Nullable ToIntFunction<Row> counted,
        Function<Row, JteModel> content)
        implements RecordPart {

    @Override
    public Set<String> kinds() {
        return Set.of(kind);
    }

    @Override
    public boolean isFor(Row row) {
        return isSeen.test(row);
    }

    @Override
    public OptionalInt count(Row row) {
        return counted == null ? OptionalInt.empty() : OptionalInt.of(counted.applyAsInt(row));
    }

    @Override
    public JteModel render(Row row) {
        return content.apply(row);
    }
}
