package voronka.insight;

import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.Problem;
import voronka.records.RecordSet;
import voronka.records.Refused;

/// The sets by which the list of requests shows exactly what the report of intake counted.
@Configuration
class IntakeSets {

    private record Named(String name, BiFunction<Scope, Map<String, String>, Condition> made) implements RecordSet {

        @Override
        public String kind() {
            return "request";
        }

        @Override
        public Condition condition(Map<String, String> arguments) {
            var counted = made.apply(Scope.of(arguments, LocalDate.now()), arguments);
            return IntakeQueries.noSpam().and(counted);
        }
    }

    @Bean
    RecordSet intakeCame() {
        return new Named("came", (scope, arguments) -> SetQueries.came(scope)
                .and(switch (arguments.getOrDefault("step", "")) {
                    case "answered" -> IntakeQueries.answered();
                    case "inTime" -> IntakeQueries.inTime();
                    case "silent" -> IntakeQueries.silent();
                    default -> noCondition();
                }));
    }

    @Bean
    RecordSet intakeAnswered() {
        return new Named("answered", (scope, arguments) -> IntakeQueries.answeredBy(
                scope, arguments.containsKey("inTime") ? IntakeQueries.inTime() : noCondition()));
    }

    @Bean
    RecordSet intakePassed() {
        return new Named(
                "passed",
                (scope, arguments) -> IntakeQueries.passed(
                        scope,
                        named(arguments, "loser", IntakeQueries::from).and(named(arguments, "receiver", IntakeQueries::to)),
                        arguments.getOrDefault("reason", "")));
    }

    @Bean
    RecordSet intakeGot() {
        return new Named("got", (scope, arguments) -> {
            var person = scope.person();
            var got = IntakeQueries.passed(
                    scope, person == null ? IntakeQueries.to(null).not() : IntakeQueries.to(person), "");
            return got.and(switch (arguments.getOrDefault("what", "")) {
                case "concrete" -> IntakeQueries.concrete();
                case "converted" -> person == null ? noCondition() : IntakeQueries.became(org.jooq.impl.DSL.val(person), "converted");
                case "refused" -> person == null ? noCondition() : IntakeQueries.became(org.jooq.impl.DSL.val(person), "refused");
                default -> noCondition();
            });
        });
    }

    /// Not named: whoever; "none": the queue.
    private static Condition named(
            Map<String, String> arguments, String name, Function<@Nullable UUID, Condition> condition) {
        var text = arguments.getOrDefault(name, "");
        return text.isEmpty() ? noCondition() : condition.apply(id(text, name));
    }

    private static @Nullable UUID id(String text, String name) {
        if (text.equals("none")) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of("set." + name, "records.invalid.reference"));
        }
    }
}
