package voronka.deals.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.deals.Checklists;
import voronka.deals.CourseQueries;
import voronka.deals.Tick;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;

/// The ticks on a deal's checklists.
@Controller
class CheckController {

    private final Templates templates;
    private final Checklists checklists;
    private final RecordQueries records;
    private final CourseQueries courses;
    private final CourseViews views;
    private final RecordKind kind;

    CheckController(
            Templates templates,
            Checklists checklists,
            RecordQueries records,
            CourseQueries courses,
            CourseViews views,
            Catalogue catalogue) {
        this.templates = templates;
        this.checklists = checklists;
        this.records = records;
        this.courses = courses;
        this.views = views;
        this.kind = catalogue.kind("deal");
    }

    /// A box that is unticked sends nothing, so what is not said is not done.
    @PutMapping("/deals/{deal}/checks")
    JteModel tick(
            @PathVariable UUID deal,
            @RequestParam UUID stage,
            @RequestParam String item,
            @RequestParam(defaultValue = "false") boolean done) {
        checklists.tick(deal, new Tick(stage, item), done);
        return templates.dealsStageBar(views.bar(courses.of(records.get(kind, deal))));
    }
}
