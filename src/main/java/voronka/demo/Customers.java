package voronka.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import voronka.customers.Requisites;
import voronka.db.tenant.tables.records.CompanyPersonRecord;
import voronka.db.tenant.tables.records.CompanyRecord;
import voronka.db.tenant.tables.records.PersonRecord;

/// The companies and persons to whom the demo company sells.
final class Customers {

    record Client(UUID company, UUID person, String name, String personName, JSONB phones, JSONB emails) {}

    private final Dice dice;
    private final List<CompanyRecord> companies = new ArrayList<>();
    private final List<PersonRecord> persons = new ArrayList<>();
    private final List<CompanyPersonRecord> posts = new ArrayList<>();
    private int people;

    Customers(Dice dice) {
        this.dice = dice;
    }

    /// A company with its decision maker, and now and then others who have a say (S50).
    Client company(OffsetDateTime met, UUID owner) {
        var company = companyCard(met, owner);
        var decider = person(met, owner, company, "Директор", "decision_maker");
        if (dice.chance(0.5)) {
            person(met, owner, company, "Инженер", "influencer");
        }
        if (dice.chance(0.25)) {
            person(met, owner, company, "Секретарь", "gatekeeper");
        }
        return new Client(
                company.getId(), decider.getId(), company.getName(), nameOf(decider), decider.getPhones(), decider.getEmails());
    }

    void write(DSLContext sql) {
        Bulk.insert(sql, companies);
        Bulk.insert(sql, persons);
        Bulk.insert(sql, posts);
    }

    static JSONB phone(Dice dice) {
        var number = dice.pick("903", "905", "916", "921", "925", "961", "977") + dice.digits(7);
        return JSONB.jsonb("[{\"raw\": \"8 (%s) %s-%s-%s\", \"e164\": \"+7%s\"}]"
                .formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6, 8), number.substring(8), number));
    }

    private CompanyRecord companyCard(OffsetDateTime met, UUID owner) {
        var count = companies.size();
        var kind = count < Words.FIRMS.size() ? "" : " " + dice.pick(Words.FIRM_KINDS);
        var round = count / Words.FIRMS.size();
        var firm = Words.FIRMS.get(count % Words.FIRMS.size()) + kind + (round > 2 ? "-" + round : "");
        var form = dice.chance(0.8) ? "ООО" : dice.chance(0.5) ? "АО" : "ИП";
        var city = dice.pick(Words.CITIES);
        var bik = "0445" + dice.digits(5);
        var company = new CompanyRecord();
        company.setId(dice.id(met));
        company.setName(form + " «" + firm + "»");
        company.setLegalForm(form);
        company.setLegalName(form + " «" + firm + "»");
        company.setOwnerId(owner);
        company.setInn(valid(dice.digits(9), digits -> Requisites.inn(digits).isValid()));
        company.setKpp(company.getInn().substring(0, 4) + "01001");
        company.setOgrn(valid("1" + dice.digits(11), digits -> Requisites.ogrn(digits).isValid()));
        company.setBik(bik);
        company.setBankName("АО «Приволжский торговый банк»");
        company.setBankAccount(valid("40702810" + dice.digits(11), digits -> Requisites.account(digits, bik).isValid()));
        company.setLegalAddress(city + ", " + dice.pick(Words.STREETS) + ", д. " + dice.between(1, 120));
        company.setActualAddress(company.getLegalAddress());
        company.setPhones(phone(dice));
        company.setEmails(JSONB.jsonb("[\"info%d@client.example\"]".formatted(count + 1)));
        company.setIndustry(dice.pick(Words.INDUSTRIES));
        company.setSource(dice.pick(Words.SOURCES));
        company.setFinancialState(dice.pick("growing", "stable", "stable", "stable", "strained"));
        company.setAnnualRevenue(dice.sum(40_000_000, 0.9));
        company.setEmployeesCount(dice.between(5, 240));
        company.setFoundedYear(dice.between(1995, 2022));
        company.setCreatedAt(met);
        company.setUpdatedAt(met);
        companies.add(company);
        return company;
    }

    private PersonRecord person(OffsetDateTime met, UUID owner, CompanyRecord company, String post, String role) {
        var woman = dice.chance(0.45);
        var surname = dice.pick(Words.SURNAMES);
        var person = new PersonRecord();
        person.setId(dice.id(met));
        person.setLastName(woman ? Words.feminine(surname) : surname);
        person.setFirstName(dice.pick(woman ? Words.WOMEN : Words.MEN));
        person.setMiddleName(Words.patronymic(dice.pick(Words.FATHERS), woman));
        person.setOwnerId(owner);
        person.setPhones(phone(dice));
        person.setEmails(JSONB.jsonb("[\"person%d@client.example\"]".formatted(++people)));
        person.setWorkplace(company.getName() + ", " + post.toLowerCase(java.util.Locale.ROOT));
        person.setBirthday(LocalDate.of(dice.between(1962, 1999), dice.between(1, 12), dice.between(1, 28)));
        person.setHobby(dice.pick("рыбалка", "горные лыжи", "дача", "футбол", "фотография", "путешествия"));
        person.setCreatedAt(met);
        person.setUpdatedAt(met);
        persons.add(person);
        posts.add(new CompanyPersonRecord(dice.id(met), company.getId(), person.getId(), post, role));
        return person;
    }

    private static String nameOf(PersonRecord person) {
        return String.join(" ", person.getLastName(), person.getFirstName(), person.getMiddleName());
    }

    /// The number with the check digit, found by trying: there are only ten.
    private static String valid(String start, Predicate<String> check) {
        for (var digit = 0; digit < 10; digit++) {
            if (check.test(start + digit)) {
                return start + digit;
            }
        }
        return start + "0";
    }
}
