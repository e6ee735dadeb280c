package voronka.customers;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// What a person card must be (S102): somebody has a name or can be reached, and is born already.
@Component
class PersonRules implements RecordRules {

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public void before(Draft draft) {
        if (draft.isEmpty("lastName")
                && draft.isEmpty("firstName")
                && draft.isEmpty("middleName")
                && draft.isEmpty("phones")
                && draft.isEmpty("emails")) {
            draft.refuse("lastName", "customers.person.nameless");
        }
        if (draft.get("birthday") instanceof LocalDate birthday
                && birthday.isAfter(LocalDate.now(Caller.current().zone()))) {
            draft.refuse("birthday", "customers.birthday.future");
        }
    }
}
