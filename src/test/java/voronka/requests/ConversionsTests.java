package voronka.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.NotFound;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.customers.PeopleQueries;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// A request becomes a deal (S86).
@IntegrationTest
class ConversionsTests {

    @Autowired
    Conversions conversions;

    @Autowired
    Requests requests;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PeopleQueries colleagues;

    @Autowired
    People people;

    private final Map<String, Caller> hired = new HashMap<>();

    @Test
    void personCompanyAndDealAreMadeOfWhatTheRequestTells() {
        var request = waiting(Map.of(
                "personName", "Пётр Иванов",
                "companyName", "ООО «Насосы Урала»",
                "phones", "8 916 123-45-67",
                "emails", "petr@nasos.ru",
                "text", "Нужен насос",
                "source", "Яндекс",
                "temperature", "warm"));

        var deal = deal(anna(), request, Conversion.plain());

        assertThat(deal.text("title")).isEqualTo("Нужен насос");
        assertThat(deal.text("goal")).isEqualTo("Нужен насос");
        assertThat(deal.text("source")).isEqualTo("Яндекс");
        assertThat(deal.text("temperature")).isEqualTo("warm");
        assertThat(deal.text("owner")).isEqualTo(anna().name());
        assertThat(deal.text("company")).isEqualTo("ООО «Насосы Урала»");
        assertThat(deal.text("person")).isEqualTo("Иванов Пётр");
        var person = row("person", id(deal, "person"));
        assertThat(String.valueOf(person.get("phones"))).contains("+79161234567");
        assertThat(String.valueOf(person.get("emails"))).contains("petr@nasos.ru");
        assertThat(colleagues.peopleOf(id(deal, "company")))
                .extracting(PeopleQueries.Colleague::name)
                .containsExactly("Иванов Пётр");
        var converted = row("request", request);
        assertThat(converted.text("state")).isEqualTo("converted");
        assertThat(id(converted, "deal")).isEqualTo(deal.id());
        assertThat(converted.text("owner")).isEqualTo(anna().name());
        assertThat(converted.get("closedAt")).isNotNull();
    }

    @Test
    void whoIsKnownByPhoneIsNotMadeAgain() {
        var person = records.create("person", Map.of("lastName", "Иванов", "phones", "+7 916 123-45-67"));
        var company = records.create("company", Map.of("name", "Насосы Урала"));

        var deal = deal(
                anna(),
                waiting(Map.of("personName", "Пётр", "companyName", "ООО \"НАСОСЫ УРАЛА\"", "phones", "89161234567")),
                Conversion.plain());

        assertThat(id(deal, "person")).isEqualTo(person);
        assertThat(id(deal, "company")).isEqualTo(company);
    }

    @Test
    void whereTheKnownPersonWorksIsTheDealsCompany() {
        var person = records.create("person", Map.of("lastName", "Иванов", "emails", "ivanov@mail.ru"));
        var company = records.create("company", Map.of("name", "Насосы Урала"));
        customersLink(company, person);

        var deal = deal(anna(), waiting(Map.of("emails", "Ivanov@mail.ru", "text", "Ещё насос")), Conversion.plain());

        assertThat(id(deal, "company")).isEqualTo(company);
    }

    @Test
    void theSellerChoosesOtherwise() {
        var other = records.create("person", Map.of("lastName", "Сидоров"));
        var request = waiting(Map.of("personName", "Пётр", "companyName", "Насосы", "text", "Насос"));

        var deal = deal(
                anna(),
                request,
                Conversion.plain()
                        .of(new Party.Known(other), new Party.Fresh(Map.of("name", "Насосы и К", "inn", "7707083893")))
                        .with(Map.of("title", "Большая продажа", "amount", "100000")));

        assertThat(deal.text("title")).isEqualTo("Большая продажа");
        assertThat(id(deal, "person")).isEqualTo(other);
        assertThat(row("company", id(deal, "company")).text("inn")).isEqualTo("7707083893");
    }

    @Test
    void aRequestMayBelongToADealThatIsThere() {
        var company = records.create("company", Map.of("name", "Насосы Урала"));
        var fields = Map.of("title", "Старая", "company", company, "pipeline", pipeline());
        var deal = people.as(anna(), () -> records.create("deal", fields));

        var converted = deal(anna(), waiting(Map.of("text", "И ещё один")), Conversion.into(deal));

        assertThat(converted.id()).isEqualTo(deal);
        assertThat(converted.text("title")).isEqualTo("Старая");
    }

    @Test
    void convertingAgainGivesTheSameDeal() {
        var request = waiting(Map.of("text", "Насос"));
        var deal = deal(anna(), request, Conversion.plain());

        assertThat(deal(anna(), request, Conversion.plain().with(Map.of("title", "Другая")))
                        .id())
                .isEqualTo(deal.id());
    }

    @Test
    void whatWasPlannedForTheRequestGoesWithTheDeal() {
        var request = people.as(anna(), () -> records.create("request", Map.of("text", "Насос")));
        var call = people.as(
                anna(),
                () -> records.create("activity", Map.of(
                                "kind", "call", "title", "Позвонить", "request", request, "plannedAt", "2030-01-10T10:00")));

        var deal = deal(anna(), request, Conversion.plain());

        assertThat(id(row("activity", call), "deal")).isEqualTo(deal.id());
    }

    @Test
    void whatIsRefusedOrForeignIsNotConverted() {
        var spam = waiting(Map.of("text", "Купите базу"));
        requests.spam(spam);
        var boris = hired("boris");
        var his = people.as(boris, () -> records.create("request", Map.of("text", "Чужая")));

        assertThatThrownBy(() -> deal(anna(), spam, Conversion.plain())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> deal(anna(), his, Conversion.plain())).isInstanceOf(NotFound.class);
    }

    @Autowired
    voronka.customers.Customers customers;

    private void customersLink(UUID company, UUID person) {
        customers.link(company, person, "Директор", voronka.customers.DecisionRole.DECISION_MAKER);
    }

    private Caller anna() {
        return hired("anna");
    }

    private Caller hired(String name) {
        return hired.computeIfAbsent(name, n -> people.hire("passive_seller"));
    }

    private UUID waiting(Map<String, ?> given) {
        return Acting.as(people.director(), Way.API, () -> records.create("request", given));
    }

    private Row deal(Caller seller, UUID request, Conversion conversion) {
        var fields = new HashMap<String, Object>(conversion.fields());
        if (conversion.deal() == null) {
            fields.put("pipeline", pipeline());
        }
        return row("deal", people.as(seller, () -> conversions.convert(request, conversion.with(fields))));
    }

    private @Nullable UUID pipeline;

    private UUID pipeline() {
        if (pipeline == null) {
            var made = records.create("pipeline", Map.of("name", "Обращения", "saleMode", "passive"));
            records.create("stage", Map.of("pipeline", made, "name", "Контакт", "position", 0));
            records.create("stage", Map.of("pipeline", made, "name", "Выиграна", "position", 1, "kind", "won"));
            records.create("stage", Map.of("pipeline", made, "name", "Потеряна", "position", 2, "kind", "lost"));
            pipeline = made;
        }
        return pipeline;
    }

    private Row row(String kind, UUID id) {
        return queries.get(catalogue.kind(kind), id);
    }

    private static UUID id(Row row, String field) {
        return ((Ref) Objects.requireNonNull(row.get(field))).id();
    }
}
