package voronka.insight.web;

import static voronka.web.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.deals.PipelineQueries;
import voronka.insight.Scope;
import voronka.insight.web.Report.Option;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;

/// The choices above a report: period, pipeline, department, person.
@Component
class Filters {

    private final PipelineQueries pipelines;
    private final RecordQueries records;
    private final Catalogue catalogue;

    Filters(PipelineQueries pipelines, RecordQueries records, Catalogue catalogue) {
        this.pipelines = pipelines;
        this.records = records;
        this.catalogue = catalogue;
    }

    Report.Filter of(Scope scope, LocalDate today) {
        return of(scope, pipelines(scope), periods(scope, today));
    }

    /// Of a report of one month, whatever pipeline it came through.
    Report.Filter months(Scope scope, LocalDate today) {
        var month = today.withDayOfMonth(1);
        var options = IntStream.rangeClosed(-3, 1)
                .mapToObj(month::plusMonths)
                .map(first -> period(name(first), scope, first, first.plusMonths(1).minusDays(1)))
                .toList();
        return of(scope, List.of(), options);
    }

    static String name(LocalDate month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", LocaleContextHolder.getLocale()).format(month);
    }

    /// Of a report that tells how things stand now.
    Report.Filter timeless(Scope scope) {
        return of(scope, pipelines(scope), List.of());
    }

    private List<Option> pipelines(Scope scope) {
        return pipelines.all().stream()
                .map(pipeline -> new Option(
                        pipeline.id().toString(), pipeline.name(), pipeline.id().equals(scope.pipeline())))
                .toList();
    }

    private Report.Filter of(Scope scope, List<Option> pipelines, List<Option> periods) {
        return new Report.Filter(
                scope.from().toString(),
                scope.to().toString(),
                pipelines,
                references("department", scope.department()),
                references("employee", scope.person()),
                periods,
                query(scope.parameters("")));
    }

    private List<Option> references(String kind, @Nullable UUID chosen) {
        return records.lookUp(catalogue.kind(kind), "", DSL.noCondition(), 200).stream()
                .map(ref -> new Option(ref.id().toString(), ref.name(), ref.id().equals(chosen)))
                .toList();
    }

    private static List<Option> periods(Scope scope, LocalDate today) {
        var month = today.withDayOfMonth(1);
        var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        var options = new ArrayList<Option>();
        options.add(period(t("insight.period.month"), scope, month, today));
        options.add(period(t("insight.period.last_month"), scope, month.minusMonths(1), month.minusDays(1)));
        options.add(period(t("insight.period.quarter"), scope, quarter, today));
        options.add(period(t("insight.period.year"), scope, today.withDayOfYear(1), today));
        options.add(period(t("insight.period.twelve"), scope, month.minusMonths(11), today));
        return options;
    }

    private static Option period(String label, Scope scope, LocalDate from, LocalDate to) {
        var parameters = new LinkedHashMap<>(scope.parameters(""));
        parameters.put("from", from.toString());
        parameters.put("to", to.toString());
        return new Option(
                "?" + query(parameters), label, scope.from().equals(from) && scope.to().equals(to));
    }

    private static String query(Map<String, String> parameters) {
        var query = UriComponentsBuilder.newInstance();
        parameters.forEach(query::queryParam);
        return query.encode().toUriString().substring(1);
    }
}
