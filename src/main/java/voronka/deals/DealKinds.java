package voronka.deals;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.REFUSAL_REASON;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.records.RecordField.Trait.GATED;
import static voronka.records.RecordField.Trait.IMPORTABLE;
import static voronka.records.RecordField.Trait.KEY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.computed;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;
import static voronka.records.RecordField.words;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Deals with all that is known of them, and the pipelines, stages and refusal reasons that administrators keep.
@Configuration
class DealKinds {

    @Bean
    RecordKind deal() {
        return RecordKind.of("deal", "deals", DEAL)
                .owner(DEAL.OWNER_ID)
                .title("title")
                .icon("briefcase")
                .importable()
                .fields(
                        computed("number", FieldType.INTEGER, DEAL.NUMBER).with(KEY),
                        text("title", DEAL.TITLE).required().listed().with(KEY),
                        reference("company", DEAL.COMPANY_ID, "company")
                                .listed()
                                .quick(),
                        reference("person", DEAL.PERSON_ID, "person").quick(),
                        reference("pipeline", DEAL.PIPELINE_ID, "pipeline")
                                .quick()
                                .without(GATED),
                        reference("stage", DEAL.STAGE_ID, "stage").listed().without(GATED),
                        of("amount", FieldType.MONEY, DEAL.AMOUNT).listed().quick(),
                        text("currency", DEAL.CURRENCY),
                        reference("owner", DEAL.OWNER_ID, "employee").listed(),
                        of("expectedOn", FieldType.DATE, DEAL.EXPECTED_ON).listed(),
                        of("goal", FieldType.LONG_TEXT, DEAL.GOAL),
                        text("source", DEAL.SOURCE),
                        text("tender", DEAL.TENDER),
                        of("description", FieldType.LONG_TEXT, DEAL.DESCRIPTION))
                .fields(
                        choice("saleMode", DEAL.SALE_MODE, "active", "passive").in("sale"),
                        choice("temperature", DEAL.TEMPERATURE, "cold", "warm", "hot")
                                .in("sale")
                                .quick(),
                        choice("novelty", DEAL.NOVELTY, "new", "repeat").in("sale"),
                        choice("directness", DEAL.DIRECTNESS, "direct", "partner")
                                .in("sale"),
                        choice("approach", DEAL.APPROACH, "transactional", "consultative", "project")
                                .in("sale"),
                        reference("partner", DEAL.PARTNER_ID, "company").in("sale"))
                .fields(
                        computed("state", FieldType.CHOICE, DEAL.STATE)
                                .choices("open", "won", "lost")
                                .in("course"),
                        computed("stageSince", FieldType.INSTANT, DEAL.STAGE_SINCE)
                                .in("course"),
                        computed("paid", FieldType.MONEY, DEAL.PAID).in("course"),
                        of("agreedAt", FieldType.INSTANT, DEAL.AGREED_AT).in("course"),
                        of("signedAt", FieldType.INSTANT, DEAL.SIGNED_AT).in("course"),
                        of("shippedAt", FieldType.INSTANT, DEAL.SHIPPED_AT).in("course"),
                        computed("paidAt", FieldType.INSTANT, DEAL.PAID_AT).in("course"),
                        computed("closedAt", FieldType.INSTANT, DEAL.CLOSED_AT)
                                .in("course")
                                .with(IMPORTABLE),
                        reference("refusalReason", DEAL.REFUSAL_REASON_ID, "refusal_reason")
                                .in("course")
                                .without(GATED),
                        of("refusalNote", FieldType.LONG_TEXT, DEAL.REFUSAL_NOTE)
                                .in("course")
                                .without(GATED),
                        text("externalKey", DEAL.EXTERNAL_KEY)
                                .in("system")
                                .without(GATED)
                                .with(KEY))
                .build();
    }

    @Bean
    RecordKind pipeline() {
        return RecordKind.of("pipeline", "pipelines", PIPELINE)
                .rights("settings")
                .openToAll()
                .title("name")
                .icon("chart-funnel")
                .order("position")
                .fields(
                        text("name", PIPELINE.NAME).required().listed().with(KEY),
                        of("position", FieldType.INTEGER, PIPELINE.POSITION).listed(),
                        choice("saleMode", PIPELINE.SALE_MODE, "active", "passive")
                                .listed(),
                        choice("novelty", PIPELINE.NOVELTY, "new", "repeat"),
                        choice("approach", PIPELINE.APPROACH, "transactional", "consultative", "project"),
                        words("winCondition", PIPELINE.WIN_CONDITION, "agreed", "signed", "shipped", "paid")
                                .listed(),
                        of("normDays", FieldType.INTEGER, PIPELINE.NORM_DAYS).listed(),
                        of("paymentHours", FieldType.INTEGER, PIPELINE.PAYMENT_HOURS)
                                .listed())
                .build();
    }

    @Bean
    RecordKind stage() {
        return RecordKind.of("stage", "stages", STAGE)
                .rights("settings")
                .openToAll()
                .title("name")
                .icon("flag")
                .order("position")
                .fields(
                        reference("pipeline", STAGE.PIPELINE_ID, "pipeline")
                                .required()
                                .listed(),
                        text("name", STAGE.NAME).required().listed().with(KEY),
                        of("position", FieldType.INTEGER, STAGE.POSITION).listed(),
                        choice("kind", STAGE.KIND, "open", "won", "lost").listed(),
                        of("probability", FieldType.INTEGER, STAGE.PROBABILITY).listed(),
                        of("normDays", FieldType.INTEGER, STAGE.NORM_DAYS).listed(),
                        of("instruction", FieldType.LONG_TEXT, STAGE.INSTRUCTION),
                        words("requiredFields", STAGE.REQUIRED_FIELDS),
                        words("checklist", STAGE.CHECKLIST),
                        of("agreed", FieldType.BOOLEAN, STAGE.AGREED),
                        text("color", STAGE.COLOR))
                .build();
    }

    @Bean
    RecordKind refusalReason() {
        return RecordKind.of("refusal_reason", "refusal-reasons", REFUSAL_REASON)
                .rights("settings")
                .openToAll()
                .title("name")
                .icon("x")
                .order("position")
                .fields(
                        text("name", REFUSAL_REASON.NAME).required().listed().with(KEY),
                        of("needsNote", FieldType.BOOLEAN, REFUSAL_REASON.NEEDS_NOTE)
                                .listed(),
                        of("position", FieldType.INTEGER, REFUSAL_REASON.POSITION)
                                .listed())
                .build();
    }
}
