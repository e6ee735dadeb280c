package voronka.deals;

import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.REFUSAL_REASON;
import static voronka.db.tenant.Tables.STAGE;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.accounts.StartingData;
import voronka.records.Operations;

/// The pipelines that a new company begins with: active sales in nine steps (S49), passive (S48, S52), repeat and
/// project sales (S34, S36), each stage with its instruction (S60) and its gate; and the reasons of refusal (S181).
@Component
@Order(20)
class DefaultPipelines implements StartingData {

    private record Way(
            String code,
            String saleMode,
            String novelty,
            String approach,
            List<String> winCondition,
            int normDays,
            List<Step> steps) {}

    private record Step(
            String code, int probability, int normDays, String color, boolean agreed, List<String> fields) {}

    private static final List<Way> WAYS = List.of(
            new Way(
                    "active",
                    "active",
                    "new",
                    "consultative",
                    List.of("paid"),
                    14,
                    List.of(
                            step("gather", 5, 2, "gray", "customer", "source"),
                            step("call", 10, 2, "blue", "person"),
                            step("needs", 25, 2, "indigo", "goal"),
                            step("present", 40, 2, "violet", "amount"),
                            step("object", 55, 2, "pink"),
                            step("bargain", 70, 2, "orange", "amount", "expectedOn"),
                            agreed("deal", 85, 3, "teal", "amount", "customer"),
                            step("feedback", 95, 3, "olive"),
                            step("next", 98, 3, "gray"))),
            new Way(
                    "passive",
                    "passive",
                    "new",
                    "transactional",
                    List.of("paid"),
                    14,
                    List.of(
                            step("contact", 20, 1, "gray", "customer"),
                            step("needs", 40, 1, "blue", "goal"),
                            step("consult", 60, 2, "indigo", "amount"),
                            step("raise", 75, 1, "violet"),
                            agreed("close", 90, 3, "teal", "amount", "customer"))),
            new Way(
                    "repeat",
                    "active",
                    "repeat",
                    "transactional",
                    List.of("paid"),
                    14,
                    List.of(
                            step("due", 40, 2, "gray", "customer"),
                            step("contact", 50, 2, "blue", "goal"),
                            step("offer", 65, 2, "indigo", "amount", "expectedOn"),
                            agreed("agree", 85, 3, "teal", "amount"),
                            step("feedback", 95, 3, "olive"))),
            new Way(
                    "project",
                    "active",
                    "new",
                    "project",
                    List.of("signed", "paid"),
                    60,
                    List.of(
                            step("idea", 10, 5, "gray", "customer", "goal"),
                            step("survey", 20, 7, "blue", "description"),
                            step("design", 35, 10, "indigo"),
                            step("estimate", 50, 7, "violet", "amount", "expectedOn"),
                            step("approve", 60, 10, "pink"),
                            step("bargain", 70, 5, "orange", "amount"),
                            agreed("contract", 85, 10, "teal", "customer", "signedAt"),
                            step("execute", 95, 30, "olive"))));

    private static final List<String> REFUSALS =
            List.of("price", "competitor", "budget", "need", "product", "terms", "silence", "target", "other");

    private final DSLContext sql;
    private final Operations operations;
    private final MessageSource messages;

    DefaultPipelines(DSLContext sql, Operations operations, MessageSource messages) {
        this.sql = sql;
        this.operations = operations;
        this.messages = messages;
    }

    @Override
    public void fill(Locale language) {
        operations.begin();
        for (var place = 0; place < WAYS.size(); place++) {
            lay(WAYS.get(place), place, language);
        }
        for (var place = 0; place < REFUSALS.size(); place++) {
            var code = REFUSALS.get(place);
            sql.insertInto(REFUSAL_REASON)
                    .set(REFUSAL_REASON.NAME, text("pipelines.refusal." + code, language))
                    .set(REFUSAL_REASON.NEEDS_NOTE, code.equals("other"))
                    .set(REFUSAL_REASON.POSITION, place)
                    .execute();
        }
    }

    private void lay(Way way, int position, Locale language) {
        var pipeline = sql.insertInto(PIPELINE)
                .set(PIPELINE.CODE, way.code())
                .set(PIPELINE.NAME, text("pipelines." + way.code() + ".name", language))
                .set(PIPELINE.POSITION, position)
                .set(PIPELINE.SALE_MODE, way.saleMode())
                .set(PIPELINE.NOVELTY, way.novelty())
                .set(PIPELINE.APPROACH, way.approach())
                .set(PIPELINE.WIN_CONDITION, way.winCondition().toArray(String[]::new))
                .set(PIPELINE.NORM_DAYS, way.normDays())
                .returningResult(PIPELINE.ID)
                .fetchSingle()
                .value1();
        for (var place = 0; place < way.steps().size(); place++) {
            lay(pipeline, "pipelines." + way.code() + ".", way.steps().get(place), place, language);
        }
        end(pipeline, Stage.Kind.WON, way.steps().size(), language);
        end(pipeline, Stage.Kind.LOST, way.steps().size() + 1, language);
    }

    private void lay(UUID pipeline, String prefix, Step step, int position, Locale language) {
        var key = prefix + step.code();
        sql.insertInto(STAGE)
                .set(STAGE.PIPELINE_ID, pipeline)
                .set(STAGE.NAME, text(key + ".name", language))
                .set(STAGE.POSITION, position)
                .set(STAGE.PROBABILITY, step.probability())
                .set(STAGE.NORM_DAYS, step.normDays())
                .set(STAGE.INSTRUCTION, text(key + ".instruction", language))
                .set(STAGE.CHECKLIST, text(key + ".checklist", language).split(" \\| "))
                .set(STAGE.REQUIRED_FIELDS, step.fields().toArray(String[]::new))
                .set(STAGE.AGREED, step.agreed())
                .set(STAGE.COLOR, step.color())
                .execute();
    }

    private void end(UUID pipeline, Stage.Kind kind, int position, Locale language) {
        sql.insertInto(STAGE)
                .set(STAGE.PIPELINE_ID, pipeline)
                .set(STAGE.NAME, text("pipelines." + kind.code(), language))
                .set(STAGE.POSITION, position)
                .set(STAGE.KIND, kind.code())
                .set(STAGE.PROBABILITY, kind == Stage.Kind.WON ? 100 : 0)
                .set(STAGE.COLOR, kind == Stage.Kind.WON ? "green" : "red")
                .execute();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, new Object[0], language);
    }

    private static Step step(String code, int probability, int normDays, String color, String... fields) {
        return new Step(code, probability, normDays, color, false, List.of(fields));
    }

    private static Step agreed(String code, int probability, int normDays, String color, String... fields) {
        return new Step(code, probability, normDays, color, true, List.of(fields));
    }
}
