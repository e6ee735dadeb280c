package voronka.team;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import voronka.team.SalesModel.Step;
import voronka.team.SalesModel.Type;

/// What passes from which step of the chain to which when a department changes its type.
@Component
class ModelPartQueries {

    /// @param name names the part in addresses and texts
    record Part(String name, String kind, Step from, Step to) {}

    private static final Part TO_CALLERS = new Part("toCallers", "request", Step.SELLER, Step.CALLER);
    private static final Part REQUESTS_OF_CALLERS = new Part("requestsOfCallers", "request", Step.CALLER, Step.SELLER);
    private static final Part DEALS_OF_CALLERS = new Part("dealsOfCallers", "deal", Step.CALLER, Step.SELLER);
    private static final Part TO_KEEPERS = new Part("toKeepers", "company", Step.SELLER, Step.KEEPER);
    private static final Part REPEAT_TO_KEEPERS = new Part("repeatToKeepers", "deal", Step.SELLER, Step.KEEPER);
    private static final Part OF_KEEPERS = new Part("ofKeepers", "company", Step.KEEPER, Step.SELLER);
    private static final Part DEALS_OF_KEEPERS = new Part("dealsOfKeepers", "deal", Step.KEEPER, Step.SELLER);
    static final List<Part> ALL = List.of(
            TO_CALLERS, REQUESTS_OF_CALLERS, DEALS_OF_CALLERS, TO_KEEPERS, REPEAT_TO_KEEPERS, OF_KEEPERS, DEALS_OF_KEEPERS);

    /// Steps that go hand on what they have, and steps that come get what is theirs.
    static List<Part> between(Type before, Type after) {
        return ALL.stream()
                .filter(part -> leaves(before, after, part.from()) && after.has(part.to())
                        || before != after && !before.has(part.to()) && after.has(part.to()) && after.has(part.from()))
                .toList();
    }

    private static boolean leaves(Type before, Type after, Step step) {
        return before.has(step) && !after.has(step);
    }

    /// What concerns one customer goes to one person.
    Field<UUID> customer(Part part) {
        return switch (part.kind()) {
            case "company" -> COMPANY.ID;
            case "deal" -> coalesce(DEAL.COMPANY_ID, DEAL.PERSON_ID, DEAL.ID);
            default -> coalesce(REQUEST.COMPANY_ID, REQUEST.PERSON_ID, REQUEST.ID);
        };
    }

    Condition rows(Part part, Collection<UUID> from) {
        var people = any(from.toArray(UUID[]::new));
        return from.isEmpty() ? falseCondition() : switch (part.name()) {
            case "toCallers" -> REQUEST.OWNER_ID.eq(people).and(REQUEST.STATE.eq("in_work")).and(REQUEST.FIRST_CONTACT_AT.isNull());
            case "requestsOfCallers" -> REQUEST.OWNER_ID.eq(people).and(REQUEST.STATE.eq("in_work"));
            case "toKeepers" -> COMPANY.OWNER_ID.eq(people).and(exists(selectOne()
                    .from(DEAL)
                    .where(DEAL.COMPANY_ID.eq(COMPANY.ID), DEAL.PAID_AT.isNotNull(), DEAL.DELETED_AT.isNull())));
            case "repeatToKeepers" -> DEAL.OWNER_ID.eq(people).and(DEAL.STATE.eq("open")).and(DEAL.NOVELTY.eq("repeat"));
            case "ofKeepers" -> COMPANY.OWNER_ID.eq(people);
            default -> DEAL.OWNER_ID.eq(people).and(DEAL.STATE.eq("open"));
        };
    }
}
