package voronka.requests;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Callers;
import voronka.team.Roster;

/// Reads who may be given requests, and whose customer the one who asks is already.
@Component
class TakerQueries {

    /// Those who serve clients that come by themselves; only when none of them is there, those who go out to clients (S1,
    /// S2).
    static final List<Set<String>> TIERS =
            List.of(Set.of("passive_seller"), Set.of("active_seller", "account_manager"));

    private static final int LATELY = 30;
    private static final int OUTCOMES = 90;

    private final DSLContext sql;
    private final Callers callers;

    TakerQueries(DSLContext sql, Callers callers) {
        this.sql = sql;
        this.callers = callers;
    }

    List<Taker> takers(Roster roster, OffsetDateTime now) {
        var members = new HashMap<UUID, Roster.Member>();
        roster.members().stream()
                .filter(member -> TIERS.stream().anyMatch(tier -> tier.contains(member.post())))
                .filter(member -> callers.find(member.id())
                        .filter(caller -> caller.may(Action.EDIT, "request"))
                        .isPresent())
                .forEach(member -> members.put(member.id(), member));
        var closed = REQUEST.OWNER_ID.eq(EMPLOYEE.ID)
                .and(REQUEST.CLOSED_AT.ge(now.minusDays(OUTCOMES)))
                .and(REQUEST.STATE.in(inline("converted"), inline("refused")));
        var takers = new ArrayList<Taker>();
        sql.select(
                        EMPLOYEE.ID,
                        field(select(count())
                                .from(REQUEST)
                                .where(
                                        REQUEST.OWNER_ID.eq(EMPLOYEE.ID),
                                        REQUEST.STATE.eq(inline("in_work")),
                                        REQUEST.DELETED_AT.isNull())),
                        field(select(count())
                                .from(REQUEST_PASS)
                                .where(
                                        REQUEST_PASS.TO_ID.eq(EMPLOYEE.ID),
                                        REQUEST_PASS.AT.ge(now.minusDays(LATELY)))),
                        field(select(max(REQUEST_PASS.AT))
                                .from(REQUEST_PASS)
                                .where(REQUEST_PASS.TO_ID.eq(EMPLOYEE.ID))),
                        field(select(count()).from(REQUEST).where(closed)),
                        field(select(count()).from(REQUEST).where(closed, REQUEST.STATE.eq(inline("converted")))))
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(members.keySet()))
                .orderBy(EMPLOYEE.ID)
                .forEach(row -> takers.add(new Taker(
                        java.util.Objects.requireNonNull(members.get(row.value1())),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? Instant.EPOCH : row.value4().toInstant(),
                        (row.value6() + 1.0) / (row.value5() + 4.0))));
        return takers;
    }

    /// Of which of these requests the client is known already: the seller of the company or person with the same number or
    /// address, or null where it has none.
    Map<UUID, List<UUID>> sellersOfKnown(List<UUID> requests) {
        var sellers = new HashMap<UUID, List<UUID>>();
        sql.fetch("""
                        select r.id, k.owner_id
                        from request r
                        cross join lateral (
                            select p.owner_id, p.id from person p where p.id = r.person_id
                            union all select c.owner_id, c.id from company c where c.id = r.company_id
                            union all select x.owner_id, x.id
                            from jsonb_array_elements(r.phones) e
                            cross join lateral (
                                select p.owner_id, p.id from person p
                                where p.phones @> jsonb_build_array(jsonb_build_object('e164', e -> 'e164')) and p.deleted_at is null
                                union all select c.owner_id, c.id from company c
                                where c.phones @> jsonb_build_array(jsonb_build_object('e164', e -> 'e164')) and c.deleted_at is null) x
                            where e ->> 'e164' is not null
                            union all select x.owner_id, x.id
                            from jsonb_array_elements(r.emails) e
                            cross join lateral (
                                select p.owner_id, p.id from person p
                                where p.emails @> jsonb_build_array(e) and p.deleted_at is null
                                union all select c.owner_id, c.id from company c
                                where c.emails @> jsonb_build_array(e) and c.deleted_at is null) x) k
                        where r.id = any ({0})
                        order by k.id""", org.jooq.impl.DSL.val(requests.toArray(UUID[]::new)))
                .forEach(row -> {
                    var known = sellers.computeIfAbsent(row.get(0, UUID.class), id -> new ArrayList<>());
                    if (row.get(1) != null) {
                        known.add(row.get(1, UUID.class));
                    }
                });
        return sellers;
    }
}
