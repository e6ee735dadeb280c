package voronka.records;

import gg.jte.models.runtime.JteModel;
import java.util.OptionalInt;
import java.util.Set;

/// A part of a record's page that a module adds as a bean, without the page knowing the module.
/// Its own address is `/{plural}/{id}/parts/{name}`; a tab is fetched from there when it is opened.
public interface RecordPart {

    enum Place {
        /// Under the title: the bar of stages, what is urgent.
        HEAD,
        /// A button or chip in the line of the title.
        ACTION,
        /// A section at the side, after the fields.
        SIDE,
        /// A tab of the middle; the first of them is there at once.
        TAB,
        /// In the panel that opens beside a list.
        PANEL
    }

    /// The kinds of records it belongs to.
    Set<String> kinds();

    Place place();

    /// Names it in its address and in the id of its element, `part-{name}`; once per kind.
    String name();

    String labelKey();

    /// Lower comes first. The tab of history has 1000.
    int order();

    JteModel render(Row row);

    /// Whether this record has it at all.
    default boolean isFor(Row row) {
        return true;
    }

    /// The number beside a tab's name.
    default OptionalInt count(Row row) {
        return OptionalInt.empty();
    }
}
