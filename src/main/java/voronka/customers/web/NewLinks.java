package voronka.customers.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.customers.Customers;
import voronka.customers.DecisionRole;
import voronka.customers.PersonName;
import voronka.records.Problem;
import voronka.records.Records;
import voronka.records.Refused;

/// Links a card with one that is there, or with a new one made of the words that were typed; both in one deed.
@Component
@Transactional
class NewLinks {

    private static final String NEW = "new";

    private final Customers customers;
    private final Records records;

    NewLinks(Customers customers, Records records) {
        this.customers = customers;
        this.records = records;
    }

    void ofCompany(UUID company, Map<String, String> typed) {
        requireEither();
        var person = chosen(typed, "person");
        link(company, person == null ? newPerson(typed) : person, typed);
    }

    void ofPerson(UUID person, Map<String, String> typed) {
        requireEither();
        var company = chosen(typed, "company");
        link(company == null ? newCompany(typed) : company, person, typed);
    }

    /// Whose cards they are is asked when it is known which.
    private static void requireEither() {
        var caller = Caller.current();
        if (!caller.may(Action.EDIT, "company") && !caller.may(Action.EDIT, "person")) {
            throw new Forbidden();
        }
    }

    private void link(UUID company, UUID person, Map<String, String> typed) {
        var post = typed.getOrDefault("post", "").strip();
        customers.link(
                company,
                person,
                post.isEmpty() ? null : post,
                DecisionRole.find(typed.getOrDefault("role", "")).orElse(null));
    }

    private UUID newPerson(Map<String, String> typed) {
        var name = PersonName.read(typed.getOrDefault("words", ""));
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("lastName", name.last());
        fields.put("firstName", name.first());
        fields.put("middleName", name.middle());
        fields.put("phones", typed.getOrDefault("phones", ""));
        return records.create("person", fields);
    }

    private UUID newCompany(Map<String, String> typed) {
        return records.create("company", Map.of("name", typed.getOrDefault("words", "")));
    }

    /// Nobody is made by mistake: either one was picked, or a new one was asked for.
    private static @Nullable UUID chosen(Map<String, String> typed, String name) {
        var choice = typed.getOrDefault(name, "");
        if (choice.isEmpty()) {
            throw new Refused(Problem.of("words", "customers.pick.first"));
        }
        return choice.equals(NEW) ? null : UUID.fromString(choice);
    }
}
