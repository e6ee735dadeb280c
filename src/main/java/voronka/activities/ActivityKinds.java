package voronka.activities;

import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Activities: every contact and action is written down (S130).
@Configuration
class ActivityKinds {

    @Bean
    RecordKind activity() {
        return RecordKind.of("activity", "activities", ACTIVITY)
                .owner(ACTIVITY.OWNER_ID)
                .title("title")
                .icon("check")
                .fields(
                        choice("kind", ACTIVITY.KIND, "task", "call", "meeting", "visit", "letter", "message", "note")
                                .required()
                                .listed(),
                        text("title", ACTIVITY.TITLE).required().listed(),
                        of("body", FieldType.LONG_TEXT, ACTIVITY.BODY).quick(),
                        choice("direction", ACTIVITY.DIRECTION, "in", "out"),
                        of("plannedAt", FieldType.INSTANT, ACTIVITY.PLANNED_AT)
                                .listed()
                                .quick(),
                        of("durationMinutes", FieldType.INTEGER, ACTIVITY.DURATION_MINUTES),
                        of("doneAt", FieldType.INSTANT, ACTIVITY.DONE_AT).listed(),
                        choice(
                                        "result",
                                        ACTIVITY.RESULT,
                                        "done",
                                        "talked",
                                        "no_answer",
                                        "call_later",
                                        "wrong_number",
                                        "cancelled")
                                .listed(),
                        of("resultNote", FieldType.LONG_TEXT, ACTIVITY.RESULT_NOTE),
                        reference("owner", ACTIVITY.OWNER_ID, "employee").listed(),
                        reference("company", ACTIVITY.COMPANY_ID, "company").listed(),
                        reference("person", ACTIVITY.PERSON_ID, "person"),
                        reference("deal", ACTIVITY.DEAL_ID, "deal").listed(),
                        reference("request", ACTIVITY.REQUEST_ID, "request"))
                .build();
    }
}
