package voronka.records.web;

import java.util.List;

/// The columns of a list, chosen ones first in their order.
public record ColumnForm(KindView kind, List<Choice> columns) {

    public record Choice(String name, String label, boolean chosen, boolean fixed) {}
}
