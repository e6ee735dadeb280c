package voronka.conversations;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Rights;

/// Finds whose an e-mail address or a phone is, and what of his is open.
@Component
class CustomerMailQueries {

    /// A customer who is known.
    record Known(
            @Nullable UUID company,
            @Nullable UUID person,
            @Nullable UUID owner) {}

    private final DSLContext sql;
    private final JsonMapper json;

    CustomerMailQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Known> byAddress(String address) {
        return person(has(PERSON.EMAILS, address)).or(() -> company(has(COMPANY.EMAILS, address)));
    }

    Optional<Known> byPhone(String e164) {
        return person(hasPhone(PERSON.PHONES, e164)).or(() -> company(hasPhone(COMPANY.PHONES, e164)));
    }

    /// One of our own people or boxes.
    boolean isOurs(String address) {
        return sql.fetchExists(EMPLOYEE, EMPLOYEE.EMAIL.eq(address), EMPLOYEE.DELETED_AT.isNull())
                || sql.fetchExists(MAIL_BOX, MAIL_BOX.ADDRESS.eq(address), MAIL_BOX.DELETED_AT.isNull());
    }

    /// A company whose only card he is on comes with the person.
    private Optional<Known> person(Condition condition) {
        return sql.select(PERSON.ID, PERSON.OWNER_ID)
                .from(PERSON)
                .where(condition, PERSON.DELETED_AT.isNull())
                .orderBy(PERSON.CREATED_AT, PERSON.ID)
                .limit(1)
                .fetchOptional(row -> new Known(workplace(row.value1()), row.value1(), row.value2()));
    }

    private @Nullable UUID workplace(UUID person) {
        var companies = sql.select(COMPANY.ID)
                .from(COMPANY_PERSON)
                .join(COMPANY)
                .on(COMPANY.ID.eq(COMPANY_PERSON.COMPANY_ID))
                .where(COMPANY_PERSON.PERSON_ID.eq(person), COMPANY.DELETED_AT.isNull())
                .limit(2)
                .fetch(COMPANY.ID);
        return companies.size() == 1 ? companies.getFirst() : null;
    }

    private Optional<Known> company(Condition condition) {
        return sql.select(COMPANY.ID, COMPANY.OWNER_ID)
                .from(COMPANY)
                .where(condition, COMPANY.DELETED_AT.isNull())
                .orderBy(COMPANY.CREATED_AT, COMPANY.ID)
                .limit(1)
                .fetchOptional(row -> new Known(row.value1(), null, row.value2()));
    }

    /// The newest request at work of a customer, or of whoever wrote from this address.
    Optional<UUID> openRequest(@Nullable Known known, String address) {
        var his = has(REQUEST.EMAILS, address);
        if (known != null && known.person() != null) {
            his = his.or(REQUEST.PERSON_ID.eq(known.person()));
        }
        if (known != null && known.company() != null) {
            his = his.or(REQUEST.COMPANY_ID.eq(known.company()));
        }
        return sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(his, REQUEST.STATE.in("new", "in_work"), REQUEST.DELETED_AT.isNull())
                .orderBy(REQUEST.CREATED_AT.desc(), REQUEST.ID.desc())
                .limit(1)
                .fetchOptional(REQUEST.ID);
    }

    /// One in which the person himself takes part comes before others of his company.
    Optional<UUID> openDeal(Known known) {
        var person = DEAL.PERSON_ID.eq(DSL.val(known.person(), DEAL.PERSON_ID));
        var company = DEAL.COMPANY_ID.eq(DSL.val(known.company(), DEAL.COMPANY_ID));
        return sql.select(DEAL.ID)
                .from(DEAL)
                .where(person.or(company), DEAL.STATE.eq("open"), DEAL.DELETED_AT.isNull())
                .orderBy(DSL.field(person).desc().nullsLast(), DEAL.CREATED_AT.desc(), DEAL.ID.desc())
                .limit(1)
                .fetchOptional(DEAL.ID);
    }

    /// What a link to a request or a deal says of the customer besides.
    LetterLink completed(LetterLink link) {
        return Rights.unguarded("the customer of what a letter is linked to, which its reader sees", () -> complete(link));
    }

    private LetterLink complete(LetterLink link) {
        if (link.deal() != null) {
            return sql.select(DEAL.COMPANY_ID, DEAL.PERSON_ID)
                    .from(DEAL)
                    .where(DEAL.ID.eq(link.deal()))
                    .fetchOptional(row -> new LetterLink(
                            link.request(), link.deal(), or(row.value1(), link.company()), or(row.value2(), link.person())))
                    .orElse(link);
        } else if (link.request() != null) {
            return sql.select(REQUEST.COMPANY_ID, REQUEST.PERSON_ID, REQUEST.DEAL_ID)
                    .from(REQUEST)
                    .where(REQUEST.ID.eq(link.request()))
                    .fetchOptional(row -> new LetterLink(
                            link.request(), row.value3(), or(row.value1(), link.company()), or(row.value2(), link.person())))
                    .orElse(link);
        }
        return link;
    }

    /// Whether nothing more was to come of it: a letter that answers it begins something new.
    boolean isOver(LetterLink link) {
        if (link.deal() != null) {
            return sql.fetchExists(DEAL, DEAL.ID.eq(link.deal()), DEAL.STATE.eq("lost").or(DEAL.DELETED_AT.isNotNull()));
        }
        return link.request() != null
                && sql.fetchExists(
                        REQUEST,
                        REQUEST.ID.eq(link.request()),
                        REQUEST.STATE.eq("refused").or(REQUEST.DELETED_AT.isNotNull()));
    }

    /// Who answers for a letter of this link: whoever has the deal, the request or the customer, and works here still.
    Optional<UUID> owner(LetterLink link) {
        return Rights.unguarded("whose the line of a letter is in the feed of its record", () -> ownerOf(link));
    }

    private Optional<UUID> ownerOf(LetterLink link) {
        return link.deal() != null
                ? owner(DEAL.OWNER_ID, DEAL, DEAL.ID.eq(link.deal()))
                : link.request() != null
                        ? owner(REQUEST.OWNER_ID, REQUEST, REQUEST.ID.eq(link.request()))
                        : link.person() != null
                                ? owner(PERSON.OWNER_ID, PERSON, PERSON.ID.eq(link.person()))
                                : link.company() != null
                                        ? owner(COMPANY.OWNER_ID, COMPANY, COMPANY.ID.eq(link.company()))
                                        : Optional.empty();
    }

    boolean worksHere(UUID employee) {
        return sql.fetchExists(
                EMPLOYEE, EMPLOYEE.ID.eq(employee), EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull());
    }

    private Optional<UUID> owner(Field<UUID> owner, org.jooq.Table<?> table, Condition condition) {
        return sql.select(owner)
                .from(table)
                .where(condition, exists(selectOne().from(EMPLOYEE).where(EMPLOYEE.ID.eq(owner), EMPLOYEE.STATUS.ne("left"))))
                .fetchOptional(owner);
    }

    private Condition has(Field<JSONB> emails, String address) {
        return condition("{0} @> {1}", emails, val(JSONB.jsonb(json.writeValueAsString(new String[] {address}))));
    }

    private Condition hasPhone(Field<JSONB> phones, String e164) {
        var wanted = java.util.List.of(java.util.Map.of("e164", e164));
        return condition("{0} @> {1}", phones, val(JSONB.jsonb(json.writeValueAsString(wanted))));
    }

    private static @Nullable UUID or(@Nullable UUID first, @Nullable UUID second) {
        return first == null ? second : first;
    }
}
