package voronka.requests.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.customers.LikenessQueries;
import voronka.customers.PersonName;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Matches.Match;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Row;

/// Makes the form of a conversion: who the client may be, and what is likeliest is chosen already.
@Component
class ConversionForms {

    private final RecordQueries records;
    private final Catalogue catalogue;
    private final LikenessQueries likeness;
    private final DeskQueries desk;

    ConversionForms(RecordQueries records, Catalogue catalogue, LikenessQueries likeness, DeskQueries desk) {
        this.records = records;
        this.catalogue = catalogue;
        this.likeness = likeness;
        this.desk = desk;
    }

    ConversionForm fresh(UUID id) {
        var request = records.get(catalogue.kind("request"), id);
        var clues = DeskCards.clues(request);
        var name = PersonName.read(request.text("personName"));
        var typed = new HashMap<String, String>();
        typed.put("person.lastName", orEmpty(name.last()));
        typed.put("person.firstName", orEmpty(name.first()));
        typed.put("company.name", request.text("companyName"));
        typed.put("title", request.text("title"));
        typed.put("deal", ConversionForm.NEW);
        var named = !request.text("personName").isEmpty()
                || request.text("companyName").isEmpty() && !clues.isEmpty();
        typed.put(
                "person",
                chosen(request, "person", likeness.same("person", clues).orElse(null), named));
        typed.put(
                "company",
                chosen(
                        request,
                        "company",
                        likeness.same("company", clues).orElse(null),
                        !request.text("companyName").isEmpty()));
        return form(request, typed, List.of());
    }

    ConversionForm again(UUID id, Map<String, String> typed, List<Problem> problems) {
        return form(records.get(catalogue.kind("request"), id), typed, problems);
    }

    private ConversionForm form(Row request, Map<String, String> typed, List<Problem> problems) {
        var matches = likeness.like(DeskCards.clues(request)).stream()
                .filter(Match::open)
                .toList();
        var persons = matches(request, matches, "person");
        var companies = matches(request, matches, "company");
        return new ConversionForm(
                new RequestTitle(request.id(), request.text("title")),
                persons,
                companies,
                desk.deals(
                        companies.stream().map(Match::id).toList(),
                        persons.stream().map(Match::id).toList()),
                pipelines(),
                typed,
                problems);
    }

    /// The customer that the request names itself is among them.
    private static List<Match> matches(Row request, List<Match> all, String kind) {
        var found = all.stream().filter(match -> match.kind().equals(kind)).toList();
        return request.get(kind) instanceof Ref ref
                        && found.stream().noneMatch(match -> match.id().equals(ref.id()))
                ? java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(new Match(kind, ref.id(), ref.name(), "", kind, null, true)),
                                found.stream())
                        .toList()
                : found;
    }

    private static String chosen(Row request, String kind, @Nullable UUID same, boolean named) {
        var known = request.get(kind) instanceof Ref ref ? ref.id() : same;
        return known != null ? known.toString() : named ? ConversionForm.NEW : ConversionForm.NONE;
    }

    private List<Ref> pipelines() {
        return records.list(ListQuery.of(catalogue.kind("pipeline"), Map.of("limit", "100"))).rows().stream()
                .map(row -> new Ref(row.id(), row.text("name")))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
