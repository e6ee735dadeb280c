package voronka.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Acting;
import voronka.accounts.Way;
import voronka.db.tenant.Tables;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Row;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.tenancy.Settings;

/// A concrete question first, a bare "how much?" last (S91).
@IntegrationTest
class ConcretenessTests {

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ProductQueries products;

    @Autowired
    Settings settings;

    @Autowired
    Concreteness concreteness;

    @Autowired
    Requests requests;

    @Autowired
    org.jooq.DSLContext sql;

    @Autowired
    People people;

    private boolean stocked;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Нужно 20 штук насосов к пятнице | PRODUCT QUANTITY TERM
            Сколько стоит? | VAGUE
            Почём нынче | VAGUE
            Выставьте счёт на GN-1010, доставка на ул. Лесная | PRODUCT INTENT ADDRESS
            бюджет до 500 тыс, срок до 15 декабря | BUDGET TERM
            насосы | PRODUCT
            We need 3 pcs by Friday, please send a quote | QUANTITY TERM INTENT
            How much? | VAGUE
            Delivery to Baker street, budget $900 | ADDRESS BUDGET
            Хочу спросить про погоду и людей в целом и вообще про всё |
            """)
    void theWordsOfABuyerCount(String text, String facts) {
        var wanted = facts == null ? Set.<Fact>of() : Set.of(java.util.Arrays.stream(facts.split(" ")).map(Fact::valueOf).toArray(Fact[]::new));

        var counted = counted(create(Map.of("text", text)));
        counted.remove(Fact.ASKED);

        assertThat(counted).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aConcreteRequestIsTakenBeforeABareQuestionForThePrice() {
        var vague = create(Map.of("text", "Сколько стоит?", "phones", "89161234567"));
        var concrete = create(Map.of("text", "Нужно 20 штук насосов к пятнице", "phones", "89161234568"));
        var seller = people.hire("passive_seller");

        assertThat(people.as(seller, () -> List.of(requests.takeNext().orElseThrow(), requests.takeNext().orElseThrow())))
                .containsExactly(concrete, vague);
        assertThat(points(concrete)).isBetween(75, 95);
        assertThat(points(vague)).isLessThan(30);
    }

    @Test
    void itIsReckonedAnewWhenTextOrContactChange() {
        var id = create(Map.of("text", "Добрый день, есть вопрос к менеджеру о сотрудничестве"));
        var before = points(id);

        records.change("request", id, null, Map.of("text", "Нужно 5 шт насосов", "phones", "89161234567"));

        assertThat(points(id)).isGreaterThan(before + 30);
    }

    @Test
    void aCorrectionByHandHoldsAndIsKeptForLearning() {
        var id = create(Map.of("text", "Сколько стоит?"));

        records.change("request", id, null, Map.of("concretenessByHand", 90));
        records.change("request", id, null, Map.of("text", "Почём?"));

        assertThat(points(id)).isEqualTo(90);
        var kept = sql.selectFrom(Tables.CONCRETENESS_CORRECTION)
                .where(Tables.CONCRETENESS_CORRECTION.REQUEST_ID.eq(id))
                .fetchSingle();
        assertThat(kept.getGiven()).isEqualTo(90);
        assertThat(kept.getComputed()).isEqualTo(10);
        assertThat(kept.getFacts()).containsExactly("asked=25", "vague=-15");
    }

    @Test
    void theCompanySetsItsOwnWeights() {
        settings.set(Concreteness.SETTING, Map.of("product", 70));

        assertThat(points(create(Map.of("text", "насосы")))).isEqualTo(95);
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedWithTheirFact() {
        assertThat(catchThrowableOfType(
                                voronka.records.Refused.class,
                                () -> concreteness.weigh(Map.of("product", "много", "term", "101", "budget", "-7")))
                        .problems())
                .extracting(voronka.records.Problem::field)
                .containsExactly("product", "term");

        concreteness.weigh(Map.of("budget", "-7"));
        assertThat(concreteness.weights()).containsEntry(Fact.BUDGET, -7).containsEntry(Fact.PRODUCT, 20);
        concreteness.forgetWeights();
        assertThat(concreteness.weights()).containsEntry(Fact.BUDGET, 10);
    }

    @ParameterizedTest
    @CsvSource({"насос,насосов,true", "труба,трубы,true", "кран,краска,false", "газ,газа,true", "pump,pumps,true", "насос,насыпь,false"})
    void wordsAreTheSameInOtherCases(String one, String other, boolean same) {
        assertThat(NamedProducts.isSame(one, other)).isEqualTo(same);
    }

    private Set<Fact> counted(UUID id) {
        return Rating.read(sql.select(Tables.REQUEST.CONCRETENESS_FACTS)
                        .from(Tables.REQUEST)
                        .where(Tables.REQUEST.ID.eq(id))
                        .fetchSingle()
                        .value1())
                .stream()
                .map(Rating.Counted::fact)
                .collect(java.util.stream.Collectors.toCollection(java.util.HashSet::new));
    }

    private int points(UUID id) {
        Row row = queries.get(catalogue.kind("request"), id);
        return java.util.Objects.requireNonNull((Integer) row.get("concreteness"));
    }

    private UUID create(Map<String, ?> given) {
        if (!stocked) {
            stocked = true;
            records.create("product", Map.of("name", "Насос ГНОМ 10-10", "sku", "GN-1010", "unit", "шт", "price", 100));
            products.forget();
        }
        return Acting.as(people.director(), Way.API, () -> records.create("request", given));
    }
}
