package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.accounts.Caller;
import voronka.web.DayPart;
import voronka.team.Absences;
import voronka.team.AwayQueries;

/// Blocks of the day: the work of those for whom one stands in, and what happened while one was away oneself.
@Configuration
class AwayParts {

    private static final int SHOWN = 6;
    private static final int REMEMBERED = 14;

    private record StandingIn(AwayQueries queries, Absences absences, Templates templates, Clock clock) implements DayPart {

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<JteModel> render() {
            var absent = Caller.current().absent();
            return absent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(templates.teamStandIns(absent.stream().map(this::view).toList()));
        }

        private StandInView view(Caller absent) {
            var now = clock.instant().atZone(Caller.current().zone());
            var tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toOffsetDateTime();
            var duties = queries.duties(absent.id(), now.toOffsetDateTime(), tomorrow);
            return new StandInView(
                    absent.id(),
                    absent.name(),
                    absences.awayUntil(absent.id()).orElse(null),
                    duties,
                    queries.steps(absent.id(), tomorrow, SHOWN),
                    now.toOffsetDateTime());
        }
    }

    private record Back(AwayQueries queries, AwayDeeds deeds, Templates templates, Clock clock) implements DayPart {

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Optional<JteModel> render() {
            var today = LocalDate.now(clock.withZone(Caller.current().zone()));
            return queries.ended(Caller.current().id(), today.minusDays(REMEMBERED), today)
                    .map(away -> templates.teamBack(away, deeds.count(away), List.copyOf(deeds.of(away, SHOWN))));
        }
    }

    @Bean
    DayPart standingInDay(AwayQueries queries, Absences absences, Templates templates, Clock clock) {
        return new StandingIn(queries, absences, templates, clock);
    }

    @Bean
    DayPart backDay(AwayQueries queries, AwayDeeds deeds, Templates templates, Clock clock) {
        return new Back(queries, deeds, templates, clock);
    }
}
