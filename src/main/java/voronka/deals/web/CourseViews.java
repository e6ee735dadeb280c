package voronka.deals.web;

import static java.util.stream.Collectors.joining;
import static voronka.web.Texts.t;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.deals.Course;
import voronka.deals.Missing;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.Ref;
import voronka.records.Row;

/// Makes the head of a deal's page from how far the deal has come.
@Component
class CourseViews {

    private final PipelineQueries pipelines;
    private final RecordKind kind;

    CourseViews(PipelineQueries pipelines, Catalogue catalogue) {
        this.pipelines = pipelines;
        this.kind = catalogue.kind("deal");
    }

    StageBar bar(Course course) {
        var deal = course.deal();
        var stage = course.stage();
        var lacking = course.lacking(stage);
        var items = stage.checklist().stream()
                .map(item -> new StageBar.Item(stage.id(), item, course.isTicked(stage, item)))
                .toList();
        var asked = stage.requiredFields().stream()
                .map(field -> new StageBar.Asked(
                        new Missing(stage, field, null).label(kind),
                        lacking.stream().noneMatch(missing -> field.equals(missing.field()))))
                .toList();
        return new StageBar(
                deal.id(), deal.text("state"), deal.may(Action.EDIT), steps(course), stage.instruction(), items, asked);
    }

    private List<StageBar.Step> steps(Course course) {
        return course.pipeline().open().stream()
                .map(stage -> step(course, stage))
                .toList();
    }

    private StageBar.Step step(Course course, Stage stage) {
        var here = course.stage();
        var passed = here.isWon()
                || here.isLost() && course.spent().containsKey(stage.id())
                || here.isOpen() && stage.position() < here.position();
        var spent = course.spent().get(stage.id());
        var missing = course.missing(stage).stream()
                .map(one -> "• " + one.label(kind))
                .collect(joining("\n"));
        return new StageBar.Step(
                stage.id(),
                stage.name(),
                stage.equals(here) ? "current" : passed ? "done" : "",
                spent == null ? null : length(spent),
                missing.isEmpty() ? "" : t("deals.bar.missing") + "\n" + missing);
    }

    private static String length(Duration spent) {
        return spent.toDays() > 0 ? t("deals.days", spent.toDays()) : t("deals.bar.today");
    }

    DealClocks clocks(Row deal) {
        var pipeline = pipelines.get(((Ref) Objects.requireNonNull(deal.get("pipeline"))).id());
        var agreed = deal.get("paidAt") == null && deal.text("state").equals("open") ? instant(deal, "agreedAt") : null;
        var began = Objects.requireNonNull(instant(deal, "createdAt"));
        var closed = instant(deal, "closedAt");
        return new DealClocks(
                deal.id(),
                deal.text("state"),
                deal.may(Action.EDIT),
                pipeline.first(Stage.Kind.WON).id(),
                pipeline.first(Stage.Kind.LOST).id(),
                agreed,
                agreed == null ? null : agreed.plus(Duration.ofHours(pipeline.paymentHours())),
                Duration.between(began, closed == null ? Instant.now() : closed).toDays(),
                pipeline.normDays());
    }

    private static @Nullable Instant instant(Row deal, String field) {
        return deal.get(field) instanceof OffsetDateTime time ? time.toInstant() : null;
    }
}
