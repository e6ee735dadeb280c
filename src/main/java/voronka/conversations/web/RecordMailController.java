package voronka.conversations.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.conversations.ThreadCursor;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;

/// The older threads about a record.
@Controller
class RecordMailController {

    private final MailViews views;
    private final Catalogue catalogue;
    private final RecordQueries records;
    private final Templates templates;

    RecordMailController(MailViews views, Catalogue catalogue, RecordQueries records, Templates templates) {
        this.views = views;
        this.catalogue = catalogue;
        this.records = records;
        this.templates = templates;
    }

    @GetMapping("/{plural:companies|persons|deals|requests}/{id}/letters")
    JteModel more(@PathVariable String plural, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after) {
        Rights.require(Action.SEE, "activity");
        var kind = catalogue.byPlural(plural);
        records.get(kind, id);
        return templates.conversationsMoreThreads(views.about(plural, kind.name(), id, ThreadCursor.read(after)));
    }
}
