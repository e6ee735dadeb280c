package voronka.accounts.web;

import java.util.List;
import voronka.accounts.DemoPeople.DemoPerson;

/// What the sign-in page shows: what was typed, where it leads, what was wrong.
public record SignInPage(String email, String next, String error, List<Object> details, List<DemoPerson> people) {

    static SignInPage empty(String next) {
        return new SignInPage("", next, "", List.of(), List.of());
    }

    SignInPage withError(String key, Object... values) {
        return new SignInPage(email, next, key, List.of(values), people);
    }

    SignInPage withPeople(List<DemoPerson> those) {
        return new SignInPage(email, next, error, details, those);
    }
}
