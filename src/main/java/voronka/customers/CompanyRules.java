package voronka.customers;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.Problem;
import voronka.records.RecordRules;
import voronka.records.Refused;

/// What a company card must be whichever way it is written (S101): its numbers pass their check digits and are kept
/// without spaces. Only what changes is checked, so a card with an old error can still be worked on.
@Component
class CompanyRules implements RecordRules {

    private static final Map<String, Function<String, Requisite>> CHECKS = new TreeMap<>(Map.of(
            "inn", CompanyRules::taxNumber,
            "kpp", Requisites::kpp,
            "ogrn", Requisites::ogrn,
            "edrpou", Requisites::edrpou,
            "iban", Requisites::iban,
            "bik", Requisites::bik));

    @Override
    public String kind() {
        return "company";
    }

    @Override
    public void before(Draft draft) {
        var problems = new ArrayList<Problem>();
        CHECKS.forEach((field, check) -> check(draft, field, check, problems));
        checkAccount(draft, "bankAccount", Requisites::account, problems);
        checkAccount(draft, "correspondentAccount", Requisites::correspondentAccount, problems);
        checkYear(draft, problems);
        if (!draft.isNew() && draft.id().equals(draft.get("parent"))) {
            problems.add(Problem.of("parent", "customers.parent.self"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (draft.isNew() && draft.get("name") instanceof String name) {
            draft.setDefault("legalForm", LegalForms.of(name).orElse(null));
        }
    }

    private static void check(Draft draft, String field, Function<String, Requisite> check, List<Problem> problems) {
        if (draft.changes(field) && draft.get(field) instanceof String text) {
            keep(draft, field, check.apply(text), problems);
        }
    }

    /// An account is right or wrong together with the bank's number; without one only its form can be seen.
    private static void checkAccount(Draft draft, String field, AccountCheck check, List<Problem> problems) {
        if (!(draft.changes(field) || draft.changes("bik")) || !(draft.get(field) instanceof String account)) {
            return;
        }
        if (draft.get("bik") instanceof String bik && Requisites.bik(bik).isValid()) {
            keep(draft, field, check.of(account, bik), problems);
        } else {
            keep(draft, field, Requisites.account(account), problems);
        }
    }

    private static void keep(Draft draft, String field, Requisite requisite, List<Problem> problems) {
        switch (requisite) {
            case Requisite.Valid(var value) -> draft.set(field, value);
            case Requisite.Refused(var key) -> problems.add(Problem.of(field, key));
        }
    }

    private static void checkYear(Draft draft, List<Problem> problems) {
        if (draft.changes("foundedYear")
                && draft.get("foundedYear") instanceof Integer year
                && year > Year.now().getValue()) {
            problems.add(Problem.of("foundedYear", "customers.founded.future"));
        }
    }

    /// The field holds the number by which the company's own state knows it: ИНН, УНП or IDNO, told apart by length.
    private static Requisite taxNumber(String text) {
        return switch (text.replaceAll("\\D", "").length()) {
            case 9 -> Requisites.unp(text);
            case 13 -> Requisites.idno(text);
            default -> Requisites.inn(text);
        };
    }

    private interface AccountCheck {
        Requisite of(String account, String bik);
    }
}
