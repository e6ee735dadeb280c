package voronka.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Caller;
import voronka.records.Operations;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// What the screens say of those who are away (S19).
@IntegrationTest
class AbsencesTests {

    @Autowired
    Records records;

    @Autowired
    Operations operations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Test
    void theMonthShowsWhoIsAwayAndWhoStandsIn() {
        var anna = people.hire("active_seller");
        var boris = people.hire("active_seller");
        away(anna, boris, today(), today());

        people.as(people.hire("passive_seller"), () -> assertThat(pages.get().uri("/team/absences"))
                .hasStatusOk()
                .bodyText()
                .contains(anna.name(), "отпуск", boris.name()));
        assertThat(pages.get().uri("/team/absences?month=" + YearMonth.now().minusYears(1)))
                .bodyText()
                .doesNotContain(anna.name());
        assertThat(pages.get().uri("/team/absences?month=soon")).hasStatusOk();
    }

    @Test
    void theDeputysDayShowsTheWorkOfTheAbsentOneMarked() {
        var anna = people.hire("active_seller");
        var boris = people.hire("active_seller");
        people.as(anna, () -> records.create("activity", Map.of("kind", "task", "title", "Отправить образец")));
        away(anna, boris, today(), today());

        people.as(people.caller(boris.id()), () -> assertThat(pages.get().uri("/"))
                .bodyText()
                .contains("Отправить образец", "вместо: " + anna.name(), "на сегодня: 1"));
        people.as(people.caller(anna.id()), () -> assertThat(pages.get().uri("/")).bodyText().doesNotContain("day-stand-in"));
    }

    @Test
    void whoeverComesBackReadsWhatWasDoneForHim() {
        var anna = people.hire("active_seller");
        var boris = people.hire("active_seller");
        var deal = people.as(anna, () -> records.create("deal", Map.of("title", "Насосы Анны")));
        var absence = away(anna, boris, today(), today());
        people.as(people.caller(boris.id()), () -> {
            operations.beginAnew();
            records.change("deal", deal, null, Map.of("goal", "Вода"));
        });
        operations.beginAnew();

        people.as(people.caller(anna.id()), () -> assertThat(pages.get().uri("/absences/" + absence + "/deeds"))
                .hasStatusOk()
                .bodyText()
                .contains("Насосы Анны", boris.name()));
        people.as(people.hire("active_seller"), () -> assertThat(pages.get().uri("/absences/" + absence + "/deeds"))
                .hasStatus(403));
    }

    private UUID away(Caller employee, Caller deputy, LocalDate first, LocalDate last) {
        return records.create("absence", new HashMap<>(Map.of(
                "kind", "vacation",
                "owner", employee.id(),
                "deputy", deputy.id(),
                "firstDay", first,
                "lastDay", last)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Moscow"));
    }
}
