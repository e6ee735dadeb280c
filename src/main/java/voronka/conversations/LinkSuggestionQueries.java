package voronka.conversations;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import voronka.conversations.ThreadLine.Linked;
import voronka.records.Catalogue;

/// What a thread may be about, by the address it is with: as far as the caller sees it.
@Component
@Transactional(readOnly = true)
public class LinkSuggestionQueries {

    private static final int MOST = 8;

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final JsonMapper json;

    LinkSuggestionQueries(DSLContext sql, Catalogue catalogue, JsonMapper json) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.json = json;
    }

    /// Requests and deals at work first.
    public List<Linked> of(String address) {
        var persons = select(PERSON.ID).from(PERSON).where(has(PERSON.EMAILS, address), visible("person"));
        var companies = select(COMPANY.ID).from(COMPANY).where(has(COMPANY.EMAILS, address), visible("company"));
        return sql.select(inline("deal"), inline("deals"), DEAL.ID, DEAL.TITLE)
                .from(DEAL)
                .where(
                        DEAL.PERSON_ID.in(persons).or(DEAL.COMPANY_ID.in(companies)),
                        DEAL.STATE.eq("open"),
                        visible("deal"))
                .unionAll(select(inline("request"), inline("requests"), REQUEST.ID, REQUEST.TITLE)
                        .from(REQUEST)
                        .where(
                                has(REQUEST.EMAILS, address)
                                        .or(REQUEST.PERSON_ID.in(persons))
                                        .or(REQUEST.COMPANY_ID.in(companies)),
                                REQUEST.STATE.in("new", "in_work"),
                                visible("request")))
                .unionAll(select(inline("person"), inline("persons"), PERSON.ID, PERSON.NAME)
                        .from(PERSON)
                        .where(has(PERSON.EMAILS, address), visible("person")))
                .unionAll(select(inline("company"), inline("companies"), COMPANY.ID, COMPANY.NAME)
                        .from(COMPANY)
                        .where(has(COMPANY.EMAILS, address), visible("company")))
                .limit(MOST)
                .fetch(row -> new Linked(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Condition visible(String kind) {
        return catalogue.kind(kind).visible();
    }

    private Condition has(Field<JSONB> emails, String address) {
        return condition("{0} @> {1}", emails, val(JSONB.jsonb(json.writeValueAsString(new String[] {address}))));
    }
}
