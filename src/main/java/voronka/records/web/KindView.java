package voronka.records.web;

import voronka.accounts.Action;
import voronka.records.Labels;
import voronka.records.RecordKind;

/// A kind as pages need it: its names and what the reader may do with it.
///
/// @param section the line of the bar it belongs to
public record KindView(
        String name,
        String plural,
        String one,
        String many,
        String icon,
        String section,
        boolean mayCreate,
        boolean mayEdit,
        boolean mayDelete,
        boolean mayExport,
        boolean mayAssign,
        boolean mayImport) {

    public static KindView of(RecordKind kind) {
        return new KindView(
                kind.name(),
                kind.plural(),
                Labels.one(kind),
                Labels.many(kind),
                kind.icon(),
                kind.section(),
                kind.mayAny(Action.CREATE),
                kind.mayAny(Action.EDIT),
                kind.mayAny(Action.DELETE),
                kind.mayAny(Action.EXPORT),
                kind.mayAny(Action.ASSIGN) && kind.find("owner").isPresent(),
                kind.isImportable() && kind.mayAny(Action.CREATE));
    }

    public String path(String rest) {
        return "/" + plural + "/" + rest;
    }
}
