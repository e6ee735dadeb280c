package voronka.team;

import static voronka.db.tenant.Tables.HAND_OVER;
import static voronka.records.RecordField.Trait.GATED;
import static voronka.records.RecordField.Trait.IMPORTABLE;
import static voronka.records.RecordField.computed;
import static voronka.records.RecordField.computedReference;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;

import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// Hand-overs as records: who receives one has it, and who gave it sees it as well.
@Configuration
class HandOverKind {

    @Bean
    RecordKind handOver() {
        return RecordKind.of("hand_over", "hand-overs", HAND_OVER)
                .owner(HAND_OVER.RECEIVER_ID)
                .alsoVisible(HandOverKind::given)
                .title("title")
                .icon("arrows-right-left")
                .fields(
                        computed("title", FieldType.TEXT, HAND_OVER.TITLE).listed(),
                        subject("request"),
                        subject("deal"),
                        subject("company"),
                        subject("person"),
                        computedReference("giver", HAND_OVER.GIVER_ID, "employee").listed(),
                        reference("receiver", HAND_OVER.RECEIVER_ID, "employee").required().listed().without(GATED, IMPORTABLE),
                        note("findings", HAND_OVER.FINDINGS),
                        note("decisionMaker", HAND_OVER.DECISION_MAKER),
                        note("nextStep", HAND_OVER.NEXT_STEP),
                        of("nextStepAt", FieldType.INSTANT, HAND_OVER.NEXT_STEP_AT).quick().without(GATED, IMPORTABLE))
                .fields(
                        computed("state", FieldType.CHOICE, HAND_OVER.STATE)
                                .choices("offered", "accepted", "returned", "expired", "withdrawn")
                                .listed()
                                .in("answer"),
                        computed("answerUntil", FieldType.INSTANT, HAND_OVER.ANSWER_UNTIL).listed().in("answer"),
                        computed("answeredAt", FieldType.INSTANT, HAND_OVER.ANSWERED_AT).in("answer"),
                        computed("returnReason", FieldType.CHOICE, HAND_OVER.RETURN_REASON)
                                .choices(ReturnReason.codes())
                                .listed()
                                .in("answer"),
                        computed("returnNote", FieldType.LONG_TEXT, HAND_OVER.RETURN_NOTE).in("answer"),
                        computed("byRule", FieldType.BOOLEAN, HAND_OVER.BY_RULE).in("answer"))
                .build();
    }

    private static Condition given(Caller caller) {
        return Rights.may(caller, Action.SEE, "hand_over", HAND_OVER.GIVER_ID);
    }

    private static RecordField subject(String kind) {
        return reference(kind, HAND_OVER.field(kind + "_id"), kind).quick().without(GATED, IMPORTABLE);
    }

    private static RecordField note(String name, org.jooq.Field<String> column) {
        return of(name, FieldType.LONG_TEXT, column).required().without(GATED, IMPORTABLE);
    }
}
