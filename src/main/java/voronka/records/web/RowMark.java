package voronka.records.web;

import org.jooq.Field;
import org.springframework.modulith.NamedInterface;

/// A sign before the title of those rows of a list that need attention; a bean of the module that knows why.
///
/// @param kind whose lists it is in
/// @param when whether a row has it, read with the row; a scalar subquery rather than an `exists`, which the planner may
///     answer by reading the whole other table
/// @param text the key of what it says
@NamedInterface("controls")
public record RowMark(String kind, Field<Boolean> when, String icon, String text) {

    /// What it is read as.
    String column() {
        return "mark " + text;
    }
}
