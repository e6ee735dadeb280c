package voronka.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.customers.Clue;
import voronka.customers.LikenessQueries;
import voronka.customers.PeopleQueries;
import voronka.customers.PersonName;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Catalogue;
import voronka.records.ContactData;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;

/// Finds or makes the company and the person of a request.
@Component
class Parties {

    private final Records records;
    private final RecordQueries queries;
    private final Catalogue catalogue;
    private final LikenessQueries likeness;
    private final PeopleQueries people;

    Parties(
            Records records,
            RecordQueries queries,
            Catalogue catalogue,
            LikenessQueries likeness,
            PeopleQueries people) {
        this.records = records;
        this.queries = queries;
        this.catalogue = catalogue;
        this.likeness = likeness;
        this.people = people;
    }

    @Nullable
    UUID company(RequestRecord request, Party party, UUID owner) {
        return switch (party) {
            case Party.None none -> null;
            case Party.Known(var id) -> visible("company", id);
            case Party.Fresh(var fields) -> create("company", companyOf(request, owner), fields);
            case Party.Found found -> {
                var known = knownCompany(request);
                yield known != null || isEmpty(request.getCompanyName())
                        ? known
                        : create("company", companyOf(request, owner), Map.of());
            }
        };
    }

    @Nullable
    UUID person(RequestRecord request, Party party, UUID owner) {
        return switch (party) {
            case Party.None none -> null;
            case Party.Known(var id) -> visible("person", id);
            case Party.Fresh(var fields) -> create("person", personOf(request, owner), fields);
            case Party.Found found -> {
                var known = knownPerson(request);
                yield known != null || !hasPerson(request)
                        ? known
                        : create("person", personOf(request, owner), Map.of());
            }
        };
    }

    @Nullable
    UUID knownPerson(RequestRecord request) {
        return request.getPersonId() != null
                ? request.getPersonId()
                : likeness.same("person", contacts(request)).orElse(null);
    }

    /// A company of that name or number; else where the known person works, when that is one place only.
    @Nullable
    UUID knownCompany(RequestRecord request) {
        if (request.getCompanyId() != null) {
            return request.getCompanyId();
        }
        var clues = new ArrayList<>(contacts(request));
        if (!isEmpty(request.getCompanyName())) {
            clues.addFirst(new Clue("companyName", Clue.Sort.COMPANY, request.getCompanyName()));
        }
        return likeness.same("company", clues)
                .orElseGet(() -> isEmpty(request.getCompanyName()) ? workplace(knownPerson(request)) : null);
    }

    private @Nullable UUID workplace(@Nullable UUID person) {
        var companies = person == null ? List.<PeopleQueries.Workplace>of() : people.companiesOf(person);
        return companies.size() == 1 ? companies.getFirst().company() : null;
    }

    static List<Clue> contacts(RequestRecord request) {
        var clues = new ArrayList<Clue>();
        ContactData.phones(request.getPhones())
                .forEach(phone -> clues.add(new Clue("phones", Clue.Sort.PHONE, String.valueOf(phone.get("raw")))));
        ContactData.emails(request.getEmails()).forEach(email -> clues.add(new Clue("emails", Clue.Sort.EMAIL, email)));
        return clues;
    }

    /// Contacts are the person's when somebody is named, or when there is nobody else whose they could be.
    private static boolean hasPerson(RequestRecord request) {
        return !isEmpty(request.getPersonName())
                || isEmpty(request.getCompanyName()) && !contacts(request).isEmpty();
    }

    private static Map<String, @Nullable Object> companyOf(RequestRecord request, UUID owner) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", request.getCompanyName());
        fields.put("source", request.getSource());
        fields.put("owner", owner);
        if (!hasPerson(request)) {
            fields.put("phones", request.getPhones());
            fields.put("emails", request.getEmails());
        }
        return fields;
    }

    private static Map<String, @Nullable Object> personOf(RequestRecord request, UUID owner) {
        var name = PersonName.read(Objects.requireNonNullElse(request.getPersonName(), ""));
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("lastName", name.last());
        fields.put("firstName", name.first());
        fields.put("middleName", name.middle());
        fields.put("phones", request.getPhones());
        fields.put("emails", request.getEmails());
        fields.put("workplace", request.getCompanyName());
        fields.put("source", request.getSource());
        fields.put("owner", owner);
        return fields;
    }

    private UUID create(String kind, Map<String, @Nullable Object> ofRequest, Map<String, ?> given) {
        var fields = new LinkedHashMap<String, @Nullable Object>(ofRequest);
        fields.values().removeIf(Objects::isNull);
        try {
            return records.create(kind, given, fields);
        } catch (Refused e) {
            throw new Refused(e.problems().stream()
                    .map(problem -> new Problem(kind + "." + problem.field(), problem.message(), problem.values()))
                    .toList());
        }
    }

    private UUID visible(String kind, UUID id) {
        return queries.get(catalogue.kind(kind), id).id();
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
