package voronka.requests;

import static voronka.db.tenant.Tables.INTAKE_RULE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_FORM;
import static voronka.records.RecordField.Trait.KEY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.computed;
import static voronka.records.RecordField.computedReference;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;
import static voronka.records.RecordField.words;

import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Requests and the public forms they may come by. A request that nobody owns waits for anybody.
@Configuration
class RequestKinds {

    private static final String[] CHANNELS = {
        "any", "phone", "mail", "form", "messenger", "social", "visit", "api", "import", "manual"
    };

    @Bean
    RecordKind request() {
        return RecordKind.of("request", "requests", REQUEST)
                .owner(REQUEST.OWNER_ID)
                .alsoVisible(caller -> caller.isOutside() ? DSL.falseCondition() : REQUEST.OWNER_ID.isNull())
                .title("title")
                .icon("inbox")
                .importable()
                .fields(
                        computed("number", FieldType.INTEGER, REQUEST.NUMBER).with(KEY),
                        text("title", REQUEST.TITLE).listed(),
                        of("phones", FieldType.PHONES, REQUEST.PHONES).listed().quick(),
                        text("personName", REQUEST.PERSON_NAME).listed().quick(),
                        text("companyName", REQUEST.COMPANY_NAME).quick(),
                        of("emails", FieldType.EMAILS, REQUEST.EMAILS).quick(),
                        of("text", FieldType.LONG_TEXT, REQUEST.TEXT).quick(),
                        choice(
                                        "channel",
                                        REQUEST.CHANNEL,
                                        "phone",
                                        "mail",
                                        "form",
                                        "messenger",
                                        "social",
                                        "visit",
                                        "api",
                                        "import",
                                        "manual")
                                .listed(),
                        text("source", REQUEST.SOURCE),
                        choice("temperature", REQUEST.TEMPERATURE, "cold", "warm", "hot")
                                .listed(),
                        reference("owner", REQUEST.OWNER_ID, "employee").listed())
                .fields(
                        computed("state", FieldType.CHOICE, REQUEST.STATE)
                                .choices("new", "in_work", "converted", "refused", "spam")
                                .listed()
                                .in("course"),
                        computed("concreteness", FieldType.INTEGER, REQUEST.CONCRETENESS)
                                .listed()
                                .in("course"),
                        of("concretenessByHand", FieldType.INTEGER, REQUEST.CONCRETENESS_BY_HAND)
                                .in("course"),
                        computed("dueAt", FieldType.INSTANT, REQUEST.CLOCK_DUE).in("course"),
                        computed("takenAt", FieldType.INSTANT, REQUEST.TAKEN_AT).in("course"),
                        computed("firstContactAt", FieldType.INSTANT, REQUEST.FIRST_CONTACT_AT)
                                .in("course"),
                        computedReference("answeredBy", REQUEST.ANSWERED_BY_ID, "employee")
                                .in("course"),
                        computed("answerMinutes", FieldType.INTEGER, REQUEST.ANSWER_MINUTES)
                                .in("course"),
                        computed("clockPasses", FieldType.INTEGER, REQUEST.CLOCK_PASSES)
                                .in("course"),
                        computed("closedAt", FieldType.INSTANT, REQUEST.CLOSED_AT)
                                .in("course"),
                        reference("company", REQUEST.COMPANY_ID, "company").in("course"),
                        reference("person", REQUEST.PERSON_ID, "person").in("course"),
                        computedReference("deal", REQUEST.DEAL_ID, "deal").in("course"),
                        computedReference("form", REQUEST.FORM_ID, "request_form")
                                .in("course"),
                        computedReference("refusalReason", REQUEST.REFUSAL_REASON_ID, "refusal_reason")
                                .in("course"),
                        computed("refusalNote", FieldType.LONG_TEXT, REQUEST.REFUSAL_NOTE)
                                .in("course"),
                        computedReference("returnedBy", REQUEST.RETURNED_BY_ID, "employee")
                                .in("course"),
                        computed("returnNote", FieldType.LONG_TEXT, REQUEST.RETURN_NOTE)
                                .in("course"),
                        text("externalKey", REQUEST.EXTERNAL_KEY).in("system").with(KEY))
                .build();
    }

    @Bean
    RecordKind intakeRule() {
        return RecordKind.of("intake_rule", "intake-rules", INTAKE_RULE)
                .rights("settings")
                .openToAll()
                .title("channel")
                .icon("hourglass")
                .order("createdAt")
                .fields(
                        choice("channel", INTAKE_RULE.CHANNEL, CHANNELS).required().listed(),
                        of("minutes", FieldType.INTEGER, INTAKE_RULE.MINUTES).listed().quick(),
                        of("roundTheClock", FieldType.BOOLEAN, INTAKE_RULE.ROUND_THE_CLOCK)
                                .listed()
                                .quick(),
                        of("passesOn", FieldType.BOOLEAN, INTAKE_RULE.PASSES_ON)
                                .listed()
                                .quick(),
                        choice(
                                        "strategy",
                                        INTAKE_RULE.STRATEGY,
                                        "manual",
                                        "round_robin",
                                        "load",
                                        "skill",
                                        "conversion")
                                .required()
                                .listed(),
                        of("ownSeller", FieldType.BOOLEAN, INTAKE_RULE.OWN_SELLER)
                                .listed()
                                .quick(),
                        reference("department", INTAKE_RULE.DEPARTMENT_ID, "department")
                                .listed()
                                .quick())
                .build();
    }

    @Bean
    RecordKind requestForm() {
        return RecordKind.of("request_form", "request-forms", REQUEST_FORM)
                .rights("settings")
                .openToAll()
                .title("title")
                .icon("list-check")
                .section("settings")
                .fields(
                        text("title", REQUEST_FORM.TITLE).required().listed(),
                        text("key", REQUEST_FORM.KEY).listed().with(KEY),
                        of("intro", FieldType.LONG_TEXT, REQUEST_FORM.INTRO),
                        text("button", REQUEST_FORM.BUTTON),
                        of("thanks", FieldType.LONG_TEXT, REQUEST_FORM.THANKS),
                        of("consent", FieldType.LONG_TEXT, REQUEST_FORM.CONSENT),
                        words("asks", REQUEST_FORM.ASKS, "name", "phone", "email", "text"),
                        reference("owner", REQUEST_FORM.OWNER_ID, "employee"),
                        of("active", FieldType.BOOLEAN, REQUEST_FORM.ACTIVE).listed())
                .build();
    }
}
