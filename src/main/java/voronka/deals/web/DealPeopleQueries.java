package voronka.deals.web;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.DEAL_PERSON;
import static voronka.db.tenant.Tables.DEAL_SHARE;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Row;

/// Reads who takes part in a deal on both sides.
@Component
class DealPeopleQueries {

    static final String OF_THE_DEAL = "the people of a deal that the caller sees";

    private final DSLContext sql;
    private final RecordQueries records;
    private final RecordKind deals;
    private final RecordKind persons;

    DealPeopleQueries(DSLContext sql, RecordQueries records, Catalogue catalogue) {
        this.sql = sql;
        this.records = records;
        this.deals = catalogue.kind("deal");
        this.persons = catalogue.kind("person");
    }

    DealPeople of(UUID id) {
        var deal = records.get(deals, id);
        var read = sql.select(participants(deal), others(deal));
        return Rights.unguarded(OF_THE_DEAL, () -> read.fetchSingle(row -> of(deal, row.value1(), row.value2())));
    }

    static DealPeople of(Row deal, List<DealPeople.Participant> people, List<DealPeople.Participant> others) {
        return new DealPeople(deal.id(), deal.may(Action.EDIT), people, others);
    }

    /// Who decides comes first.
    Field<List<DealPeople.Participant>> participants(Row deal) {
        var post = select(COMPANY_PERSON.POST)
                .from(COMPANY_PERSON)
                .where(COMPANY_PERSON.PERSON_ID.eq(PERSON.ID), COMPANY_PERSON.COMPANY_ID.eq(company(deal)));
        return multiset(select(
                                PERSON.ID,
                                PERSON.NAME,
                                coalesce(field(post), inline("")),
                                coalesce(DEAL_PERSON.DECISION_ROLE, inline("")))
                        .from(DEAL_PERSON)
                        .join(PERSON)
                        .on(PERSON.ID.eq(DEAL_PERSON.PERSON_ID))
                        .where(DEAL_PERSON.DEAL_ID.eq(deal.id()), PERSON.DELETED_AT.isNull())
                        .orderBy(
                                case_(DEAL_PERSON.DECISION_ROLE)
                                        .when("decision_maker", 0)
                                        .when("influencer", 1)
                                        .when("user", 2)
                                        .when("gatekeeper", 3)
                                        .else_(4),
                                PERSON.NAME))
                .as("people")
                .convertFrom(rows -> rows.map(Records.mapping(DealPeople.Participant::new)));
    }

    /// The people of the customer's company who are not in the deal yet, for those who may ask them in.
    Field<List<DealPeople.Participant>> others(Row deal) {
        return multiset(select(
                                PERSON.ID,
                                PERSON.NAME,
                                coalesce(COMPANY_PERSON.POST, inline("")),
                                coalesce(COMPANY_PERSON.DECISION_ROLE, inline("")))
                        .from(COMPANY_PERSON)
                        .join(PERSON)
                        .on(PERSON.ID.eq(COMPANY_PERSON.PERSON_ID))
                        .where(
                                deal.may(Action.EDIT) ? noCondition() : falseCondition(),
                                COMPANY_PERSON.COMPANY_ID.eq(company(deal)),
                                persons.visible(),
                                notExists(selectOne()
                                        .from(DEAL_PERSON)
                                        .where(
                                                DEAL_PERSON.DEAL_ID.eq(deal.id()),
                                                DEAL_PERSON.PERSON_ID.eq(PERSON.ID))))
                        .orderBy(PERSON.NAME)
                        .limit(6))
                .as("others")
                .convertFrom(rows -> rows.map(Records.mapping(DealPeople.Participant::new)));
    }

    DealSharing shares(UUID id) {
        var deal = records.get(deals, id);
        return sql.select(shares(deal)).fetchSingle().value1();
    }

    static Field<DealSharing> shares(Row deal) {
        return multiset(select(EMPLOYEE.ID, EMPLOYEE.NAME, DEAL_SHARE.PERCENT)
                        .from(DEAL_SHARE)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(DEAL_SHARE.EMPLOYEE_ID))
                        .where(DEAL_SHARE.DEAL_ID.eq(deal.id()))
                        .orderBy(DEAL_SHARE.PERCENT.desc(), EMPLOYEE.NAME))
                .as("shares")
                .convertFrom(rows -> sharing(deal, rows));
    }

    private static DealSharing sharing(Row deal, Result<Record3<UUID, String, BigDecimal>> rows) {
        var rest = rows.stream().map(row -> row.value3()).reduce(BigDecimal.valueOf(100), BigDecimal::subtract);
        return new DealSharing(
                deal.id(),
                deal.may(Action.EDIT),
                deal.text("owner"),
                plain(rest),
                rows.map(row -> new DealSharing.Share(row.value1(), row.value2(), plain(row.value3()))));
    }

    private static UUID company(Row deal) {
        return deal.get("company") instanceof Ref company ? company.id() : new UUID(0, 0);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
