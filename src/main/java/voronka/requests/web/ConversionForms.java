package voronka.requests.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.customers.LikenessQueries;
import voronka.customers.PeopleQueries;
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
    private final PeopleQueries people;

    ConversionForms(
            RecordQueries records,
            Catalogue catalogue,
            LikenessQueries likeness,
            DeskQueries desk,
            PeopleQueries people) {
        this.records = records;
        this.catalogue = catalogue;
        this.likeness = likeness;
        this.desk = desk;
        this.people = people;
    }

    ConversionForm fresh(UUID id) {
        var request = records.get(catalogue.kind("request"), id);
        var clues = DeskCards.clues(request);
        var person = likeness.same("person", clues).orElse(null);
        var company = likeness.same("company", clues).orElse(null);
        var name = PersonName.read(request.text("personName"));
        var typed = new HashMap<String, String>();
        typed.put("person.lastName", orEmpty(name.last()));
        typed.put("person.firstName", orEmpty(name.first()));
        typed.put("company.name", request.text("companyName"));
        typed.put("title", request.text("title"));
        typed.put("deal", ConversionForm.NEW);
        var named = !request.text("personName").isEmpty()
                || request.text("companyName").isEmpty() && !clues.isEmpty();
        typed.put("person", chosen(request, "person", person, named));
        typed.put(
                "company",
                chosen(
                        request,
                        "company",
                        company == null && request.text("companyName").isEmpty() ? workplace(person) : company,
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
        var companies = Stream.concat(matches(request, matches, "company").stream(), workplaces(persons))
                .filter(distinct())
                .toList();
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

    /// Where those who may be the client work.
    private Stream<Match> workplaces(List<Match> persons) {
        return persons.stream()
                .flatMap(person -> people.companiesOf(person.id()).stream()
                        .map(place -> new Match(
                                "company", place.company(), place.name(), person.title(), "person", null, true)));
    }

    private @Nullable UUID workplace(@Nullable UUID person) {
        var places = person == null ? List.<PeopleQueries.Workplace>of() : people.companiesOf(person);
        return places.size() == 1 ? places.getFirst().company() : null;
    }

    private static Predicate<Match> distinct() {
        var seen = new HashSet<UUID>();
        return match -> seen.add(match.id());
    }

    /// The customer that the request names itself is among them.
    private static List<Match> matches(Row request, List<Match> all, String kind) {
        var found = all.stream().filter(match -> match.kind().equals(kind)).toList();
        return request.get(kind) instanceof Ref ref
                        && found.stream().noneMatch(match -> match.id().equals(ref.id()))
                ? Stream.concat(Stream.of(new Match(kind, ref.id(), ref.name(), "", kind, null, true)), found.stream())
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
