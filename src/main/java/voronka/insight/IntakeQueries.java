package voronka.insight;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.median;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// Counts who answered requests in how many minutes, what was passed from whom, who got how many of which and with what
/// result (S89, S93).
@Component
public class IntakeQueries {

    /// @param minutes the median from coming to being answered, in working time
    public record Answers(int came, int answered, int inTime, int silent, @Nullable BigDecimal minutes) {}

    public record OfPerson(
            UUID person, String name, int answered, int inTime, @Nullable BigDecimal minutes, int lost, int returned) {}

    public record Passes(
            @Nullable UUID from, @Nullable String fromName, @Nullable UUID to, @Nullable String toName, String reason, int requests) {}

    public record Share(
            UUID person, String name, int got, @Nullable BigDecimal concreteness, int concrete, int converted, int refused) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    IntakeQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    public Answers all(Scope scope) {
        return sql.select(
                        count(),
                        count().filterWhere(REQUEST.FIRST_CONTACT_AT.isNotNull()),
                        count().filterWhere(inTime()),
                        count().filterWhere(silent()),
                        median(REQUEST.ANSWER_MINUTES))
                .from(REQUEST)
                .where(catalogue.kind("request").visible(), SetQueries.came(scope))
                .fetchSingle(Records.mapping(Answers::new));
    }

    public List<OfPerson> byPerson(Scope scope) {
        var answered = REQUEST.ANSWERED_BY_ID.eq(EMPLOYEE.ID).and(scope.during(REQUEST.FIRST_CONTACT_AT));
        return sql.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        requests(count(), answered),
                        requests(count(), answered.and(inTime())),
                        requests(median(REQUEST.ANSWER_MINUTES), answered),
                        requests(count(), passed(scope, REQUEST_PASS.FROM_ID.eq(EMPLOYEE.ID), "clock")),
                        requests(count(), passed(scope, REQUEST_PASS.FROM_ID.eq(EMPLOYEE.ID), "returned")))
                .from(EMPLOYEE)
                .where(
                        catalogue.kind("employee").visible(),
                        SetQueries.owner(scope, EMPLOYEE.ID),
                        exists(selectOne()
                                .from(REQUEST_PASS)
                                .where(
                                        scope.during(REQUEST_PASS.AT),
                                        REQUEST_PASS.TO_ID.eq(EMPLOYEE.ID).or(REQUEST_PASS.FROM_ID.eq(EMPLOYEE.ID)))))
                .orderBy(EMPLOYEE.NAME, EMPLOYEE.ID)
                .fetch(Records.mapping(OfPerson::new));
    }

    /// What did not stay with whom it was, the most frequent first.
    public List<Passes> passes(Scope scope) {
        var from = EMPLOYEE.as("loser");
        var to = EMPLOYEE.as("receiver");
        var requests = countDistinct(REQUEST_PASS.REQUEST_ID);
        return sql.select(from.ID, from.NAME, to.ID, to.NAME, REQUEST_PASS.REASON, requests)
                .from(REQUEST_PASS)
                .join(REQUEST)
                .on(REQUEST.ID.eq(REQUEST_PASS.REQUEST_ID))
                .leftJoin(from)
                .on(from.ID.eq(REQUEST_PASS.FROM_ID))
                .leftJoin(to)
                .on(to.ID.eq(REQUEST_PASS.TO_ID))
                .where(
                        catalogue.kind("request").visible(),
                        REQUEST.STATE.ne("spam"),
                        REQUEST_PASS.REASON.in("clock", "absent", "returned"),
                        scope.during(REQUEST_PASS.AT),
                        SetQueries.owner(scope, REQUEST_PASS.FROM_ID))
                .groupBy(from.ID, from.NAME, to.ID, to.NAME, REQUEST_PASS.REASON)
                .orderBy(requests.desc(), from.NAME, to.NAME, REQUEST_PASS.REASON)
                .limit(100)
                .fetch(Records.mapping(Passes::new));
    }

    /// Who got how many, how concrete they were, what became of them.
    public List<Share> shares(Scope scope) {
        var got = passed(scope, REQUEST_PASS.TO_ID.eq(EMPLOYEE.ID), "");
        return sql.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        requests(count(), got),
                        requests(avg(REQUEST.CONCRETENESS), got),
                        requests(count(), got.and(concrete())),
                        requests(count(), got.and(became(EMPLOYEE.ID, "converted"))),
                        requests(count(), got.and(became(EMPLOYEE.ID, "refused"))))
                .from(EMPLOYEE)
                .where(
                        catalogue.kind("employee").visible(),
                        SetQueries.owner(scope, EMPLOYEE.ID),
                        exists(selectOne()
                                .from(REQUEST_PASS)
                                .where(scope.during(REQUEST_PASS.AT), REQUEST_PASS.TO_ID.eq(EMPLOYEE.ID))))
                .orderBy(field("3").desc(), EMPLOYEE.NAME)
                .fetch(Records.mapping(Share::new));
    }

    /// By person how many requests he got from each channel.
    public Map<UUID, List<Channel>> channels(Scope scope) {
        return sql.select(REQUEST_PASS.TO_ID, REQUEST.CHANNEL, countDistinct(REQUEST.ID))
                .from(REQUEST_PASS)
                .join(REQUEST)
                .on(REQUEST.ID.eq(REQUEST_PASS.REQUEST_ID))
                .where(
                        catalogue.kind("request").visible(),
                        REQUEST.STATE.ne("spam"),
                        scope.during(REQUEST_PASS.AT),
                        REQUEST_PASS.TO_ID.isNotNull(),
                        SetQueries.owner(scope, REQUEST_PASS.TO_ID))
                .groupBy(REQUEST_PASS.TO_ID, REQUEST.CHANNEL)
                .orderBy(countDistinct(REQUEST.ID).desc())
                .fetchGroups(REQUEST_PASS.TO_ID, row -> new Channel(row.value2(), row.value3()));
    }

    public record Channel(String channel, int requests) {}

    private <T> Field<T> requests(Field<T> figure, Condition which) {
        return field(org.jooq.impl.DSL.select(figure)
                .from(REQUEST)
                .where(catalogue.kind("request").visible(), REQUEST.STATE.ne("spam"), which));
    }

    static Condition inTime() {
        return REQUEST.FIRST_CONTACT_AT.le(REQUEST.CLOCK_DUE);
    }

    /// Closed, and nobody had ever answered the client.
    static Condition silent() {
        return REQUEST.CLOSED_AT.isNotNull().and(REQUEST.FIRST_CONTACT_AT.isNull());
    }

    static Condition concrete() {
        return REQUEST.CONCRETENESS.ge(60);
    }

    static Condition became(Field<UUID> owner, String state) {
        return REQUEST.STATE.eq(state).and(REQUEST.OWNER_ID.eq(owner));
    }

    static Condition passed(Scope scope, Condition who, String reason) {
        return exists(selectOne()
                .from(REQUEST_PASS)
                .where(
                        REQUEST_PASS.REQUEST_ID.eq(REQUEST.ID),
                        scope.during(REQUEST_PASS.AT),
                        who,
                        reason.isEmpty() ? REQUEST_PASS.ID.isNotNull() : REQUEST_PASS.REASON.eq(reason)));
    }

    static Condition answeredBy(Scope scope, Condition further) {
        return and(
                scope.during(REQUEST.FIRST_CONTACT_AT), SetQueries.owner(scope, REQUEST.ANSWERED_BY_ID), further);
    }

    static Condition from(@Nullable UUID employee) {
        return employee == null ? REQUEST_PASS.FROM_ID.isNull() : REQUEST_PASS.FROM_ID.eq(employee);
    }

    static Condition to(@Nullable UUID employee) {
        return employee == null ? REQUEST_PASS.TO_ID.isNull() : REQUEST_PASS.TO_ID.eq(employee);
    }

    static Condition noSpam() {
        return REQUEST.STATE.ne("spam");
    }

    static Condition answered() {
        return REQUEST.FIRST_CONTACT_AT.isNotNull();
    }
}
