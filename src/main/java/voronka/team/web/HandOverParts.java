package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.web.DayPart;
import voronka.records.RecordPart;
import voronka.records.Ref;
import voronka.records.Row;
import voronka.team.HandOverQueries;

/// Where hand-overs appear: a button on what may be handed over, the answers on the page of a hand-over, a block of the day.
@Configuration
class HandOverParts {

    private record Button(Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of("request", "deal", "company", "person");
        }

        @Override
        public Place place() {
            return Place.ACTION;
        }

        @Override
        public String name() {
            return "hand-over";
        }

        @Override
        public String labelKey() {
            return "team.handover";
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public boolean isFor(Row row) {
            var caller = Caller.current();
            return caller.may(Action.CREATE, "hand_over")
                    && isOpen(row)
                    && (id(row.get("owner")).map(owner -> caller.may(Action.EDIT, row.kind(), owner))
                            .orElseGet(() -> caller.may(Action.EDIT, row.kind(), null)));
        }

        private static boolean isOpen(Row row) {
            return switch (row.kind()) {
                case "request" -> row.text("state").equals("in_work");
                case "deal" -> row.text("state").equals("open");
                default -> true;
            };
        }

        @Override
        public JteModel render(Row row) {
            return templates.teamHandOverButton("/hand-overs/of/" + row.kind() + "/" + row.id());
        }
    }

    private record Answer(Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of("hand_over");
        }

        @Override
        public Place place() {
            return Place.ACTION;
        }

        @Override
        public String name() {
            return "answer";
        }

        @Override
        public String labelKey() {
            return "team.handover.answer";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public boolean isFor(Row row) {
            return row.text("state").equals("offered") && (answers(row) || withdraws(row));
        }

        @Override
        public JteModel render(Row row) {
            return templates.teamHandOverAnswer(row.id(), answers(row), withdraws(row));
        }

        private static boolean answers(Row row) {
            return id(row.get("receiver")).filter(Caller.current()::acts).isPresent();
        }

        private static boolean withdraws(Row row) {
            return id(row.get("giver"))
                    .filter(giver -> Caller.current().may(Action.CREATE, "hand_over", giver))
                    .isPresent();
        }
    }

    private record Day(HandOverQueries queries, Templates templates) implements DayPart {

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<JteModel> render() {
            if (!Caller.current().may(Action.SEE, "hand_over")) {
                return Optional.empty();
            }
            var waiting = queries.waiting();
            return waiting.isEmpty() ? Optional.empty() : Optional.of(templates.teamHandOverDay(waiting));
        }
    }

    @Bean
    RecordPart handOverButton(Templates templates) {
        return new Button(templates);
    }

    @Bean
    RecordPart handOverAnswer(Templates templates) {
        return new Answer(templates);
    }

    @Bean
    DayPart handOverDay(@Lazy HandOverQueries queries, Templates templates) {
        return new Day(queries, templates);
    }

    private static Optional<UUID> id(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Ref ref ? Optional.of(ref.id()) : Optional.empty();
    }
}
