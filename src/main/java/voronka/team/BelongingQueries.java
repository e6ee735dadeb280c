package voronka.team;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static voronka.db.tenant.Tables.ABSENCE;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.HAND_OVER;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.PLAN;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_FORM;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What people have, kind by kind: customers, open work, what is planned, and those whose head one is.
@Configuration
class BelongingQueries {

    private record Kind(
            String kind, Field<UUID> column, Condition unfinished, Field<UUID> customer, Field<String> place, Function<Field<UUID>, Condition> may)
            implements Belonging {

        Kind(String kind, Field<UUID> column, Condition unfinished, Field<UUID> customer, Field<String> place) {
            this(kind, column, unfinished, customer, place, to -> trueCondition());
        }

        @Override
        public Condition of(UUID employee) {
            return column.eq(employee).and(unfinished);
        }

        @Override
        public Condition mayGo(Field<UUID> to) {
            return may.apply(to);
        }
    }

    @Bean
    @Order(1)
    Belonging ownCompanies() {
        return new Kind("company", COMPANY.OWNER_ID, trueCondition(), COMPANY.ID, addresses());
    }

    @Bean
    @Order(2)
    Belonging ownPersons() {
        return new Kind("person", PERSON.OWNER_ID, trueCondition(), PERSON.ID, coalesce(PERSON.ADDRESS, inline("")));
    }

    @Bean
    @Order(3)
    Belonging openRequests() {
        return new Kind(
                "request",
                REQUEST.OWNER_ID,
                REQUEST.STATE.in("new", "in_work"),
                coalesce(REQUEST.COMPANY_ID, REQUEST.PERSON_ID, REQUEST.ID),
                placeOf(REQUEST.COMPANY_ID));
    }

    @Bean
    @Order(4)
    Belonging openDeals() {
        return new Kind(
                "deal",
                DEAL.OWNER_ID,
                DEAL.STATE.eq("open"),
                coalesce(DEAL.COMPANY_ID, DEAL.PERSON_ID, DEAL.ID),
                placeOf(DEAL.COMPANY_ID));
    }

    @Bean
    @Order(5)
    Belonging plannedActivities() {
        return new Kind(
                "activity",
                ACTIVITY.OWNER_ID,
                ACTIVITY.DONE_AT.isNull(),
                coalesce(ACTIVITY.COMPANY_ID, ACTIVITY.PERSON_ID, ACTIVITY.DEAL_ID, ACTIVITY.REQUEST_ID, ACTIVITY.ID),
                placeOf(ACTIVITY.COMPANY_ID));
    }

    @Bean
    @Order(6)
    Belonging unpaidInvoices() {
        return new Kind(
                "invoice",
                INVOICE.OWNER_ID,
                INVOICE.STATE.in("issued", "part_paid"),
                coalesce(INVOICE.COMPANY_ID, INVOICE.PERSON_ID, INVOICE.ID),
                placeOf(INVOICE.COMPANY_ID));
    }

    @Bean
    @Order(7)
    Belonging offeredHandOvers() {
        return new Kind(
                "hand_over",
                HAND_OVER.RECEIVER_ID,
                HAND_OVER.STATE.eq("offered"),
                coalesce(HAND_OVER.COMPANY_ID, HAND_OVER.PERSON_ID, HAND_OVER.ID),
                inline(""),
                to -> HAND_OVER.GIVER_ID.ne(to));
    }

    /// A plan that the other has already for the same month stays with the one who leaves.
    @Bean
    @Order(8)
    Belonging plansToCome() {
        var other = PLAN.as("other");
        return new Kind(
                "plan",
                PLAN.EMPLOYEE_ID,
                PLAN.MONTH.ge(field("date_trunc('month', {0})::date", java.time.LocalDate.class, currentLocalDate())),
                PLAN.EMPLOYEE_ID,
                inline(""),
                to -> notExists(selectOne()
                        .from(other)
                        .where(
                                other.EMPLOYEE_ID.eq(to),
                                other.MONTH.eq(PLAN.MONTH),
                                other.METRIC.eq(PLAN.METRIC),
                                other.DELETED_AT.isNull())));
    }

    @Bean
    @Order(9)
    Belonging ownForms() {
        return new Kind("request_form", REQUEST_FORM.OWNER_ID, trueCondition(), REQUEST_FORM.ID, inline(""));
    }

    @Bean
    @Order(10)
    Belonging thoseBelow() {
        return new Kind(
                "employee",
                EMPLOYEE.HEAD_ID,
                EMPLOYEE.STATUS.ne("left"),
                EMPLOYEE.HEAD_ID,
                inline(""),
                to -> EMPLOYEE.ID.ne(to));
    }

    @Bean
    @Order(11)
    Belonging standingIn() {
        return new Kind(
                "absence",
                ABSENCE.DEPUTY_ID,
                ABSENCE.LAST_DAY.ge(currentLocalDate()),
                ABSENCE.DEPUTY_ID,
                inline(""),
                to -> ABSENCE.EMPLOYEE_ID.ne(to));
    }

    private static Field<String> addresses() {
        return concat(
                coalesce(COMPANY.ACTUAL_ADDRESS, inline("")),
                inline(" "),
                coalesce(COMPANY.POSTAL_ADDRESS, inline("")),
                inline(" "),
                coalesce(COMPANY.LEGAL_ADDRESS, inline("")));
    }

    private static Field<String> placeOf(Field<UUID> company) {
        return coalesce(field(select(addresses()).from(COMPANY).where(COMPANY.ID.eq(company))), inline(""));
    }
}
