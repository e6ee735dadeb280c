package voronka.demo;

import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.INVOICE_LINE;
import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_FILE;
import static voronka.db.tenant.Tables.LETTER_THREAD;
import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.OPERATION;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.PLAN;
import static voronka.db.tenant.Tables.PRODUCT;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_FORM;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Operations;

/// Takes away what the demo brought, found by its operations in the history. What people built upon it in the meantime goes
/// with it where it means nothing without it, and only forgets it otherwise.
@Component
class DemoRemoval {

    private final DSLContext sql;
    private final ReferenceQueries references;
    private final Operations operations;

    DemoRemoval(DSLContext sql, ReferenceQueries references, Operations operations) {
        this.sql = sql;
        this.references = references;
        this.operations = operations;
    }

    void remove() {
        operations.beginAnew();
        var self = Caller.current().id();
        var ofDemo = select(LETTER.ID).from(LETTER).where(LETTER.BOX_ID.in(demo("mail_box")));
        sql.deleteFrom(LETTER_FILE).where(LETTER_FILE.LETTER_ID.in(ofDemo)).execute();
        sql.deleteFrom(LETTER).where(LETTER.BOX_ID.in(demo("mail_box"))).execute();
        sql.deleteFrom(LETTER_THREAD).where(LETTER_THREAD.BOX_ID.in(demo("mail_box"))).execute();
        sql.deleteFrom(MAIL_BOX).where(MAIL_BOX.ID.in(demo("mail_box"))).execute();
        // What stands on a demo deal, invoice or request means nothing without it.
        sql.deleteFrom(PAYMENT).where(PAYMENT.DEAL_ID.in(demo("deal")).or(PAYMENT.INVOICE_ID.in(demo("invoice"))).or(PAYMENT.ID.in(demo("payment")))).execute();
        sql.deleteFrom(INVOICE).where(INVOICE.DEAL_ID.in(demo("deal")).or(INVOICE.ID.in(demo("invoice")))).execute();
        sql.deleteFrom(ACTIVITY).where(ACTIVITY.DEAL_ID.in(demo("deal")).or(ACTIVITY.REQUEST_ID.in(demo("request"))).or(ACTIVITY.ID.in(demo("activity")))).execute();
        sql.deleteFrom(REQUEST).where(REQUEST.ID.in(demo("request"))).execute();
        // A request of the people's own that became a demo deal is in work again.
        sql.update(REQUEST)
                .setNull(REQUEST.DEAL_ID)
                .setNull(REQUEST.CLOSED_AT)
                .set(REQUEST.STATE, "in_work")
                .where(REQUEST.DEAL_ID.in(demo("deal")))
                .execute();
        sql.deleteFrom(DEAL).where(DEAL.ID.in(demo("deal"))).execute();
        sql.deleteFrom(PLAN).where(PLAN.ID.in(demo("plan")).or(PLAN.EMPLOYEE_ID.in(demo("employee")).and(PLAN.EMPLOYEE_ID.ne(self))).or(PLAN.DEPARTMENT_ID.in(demo("department")))).execute();
        forget(List.of(DEAL.COMPANY_ID, DEAL.PARTNER_ID, REQUEST.COMPANY_ID, ACTIVITY.COMPANY_ID, INVOICE.COMPANY_ID, PAYMENT.COMPANY_ID, COMPANY.PARENT_ID), "company");
        forget(List.of(DEAL.PERSON_ID, REQUEST.PERSON_ID, ACTIVITY.PERSON_ID, INVOICE.PERSON_ID), "person");
        forget(List.of(REQUEST.FORM_ID), "request_form");
        forget(List.of(DEAL_LINE.PRODUCT_ID, INVOICE_LINE.PRODUCT_ID), "product");
        sql.deleteFrom(COMPANY).where(COMPANY.ID.in(demo("company"))).execute();
        sql.deleteFrom(PERSON).where(PERSON.ID.in(demo("person"))).execute();
        sql.deleteFrom(REQUEST_FORM).where(REQUEST_FORM.ID.in(demo("request_form"))).execute();
        sql.deleteFrom(PRODUCT).where(PRODUCT.ID.in(demo("product"))).execute();
        dismiss(self);
        forgetHistory();
    }

    private Select<Record1<UUID>> demo(String kind) {
        return select(CHANGE.RECORD_ID)
                .from(CHANGE)
                .join(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(OPERATION.WAY.eq("demo"), CHANGE.KIND.eq(kind), CHANGE.ACTION.eq("created"));
    }

    private void forget(List<? extends TableField<?, UUID>> references, String kind) {
        for (var reference : references) {
            Table<?> table = java.util.Objects.requireNonNull(reference.getTable());
            sql.update(table).setNull(reference).where(reference.in(demo(kind))).execute();
        }
    }

    /// What their people own passes to the one who takes the demo away.
    private void dismiss(UUID self) {
        var others = EMPLOYEE.ID.in(demo("employee")).and(EMPLOYEE.ID.ne(self));
        for (var reference : references.toPeople()) {
            sql.update(reference.table())
                    .set(reference.column(), self)
                    .where(reference.column().in(demo("employee")), reference.column().ne(self))
                    .execute();
        }
        sql.update(EMPLOYEE).setNull(EMPLOYEE.HEAD_ID).where(EMPLOYEE.HEAD_ID.in(demo("employee"))).execute();
        sql.update(EMPLOYEE).setNull(EMPLOYEE.DEPARTMENT_ID).where(EMPLOYEE.DEPARTMENT_ID.in(demo("department"))).execute();
        sql.deleteFrom(EMPLOYEE).where(others).execute();
        sql.update(DEPARTMENT).setNull(DEPARTMENT.PARENT_ID).where(DEPARTMENT.PARENT_ID.in(demo("department"))).execute();
        sql.deleteFrom(DEPARTMENT).where(DEPARTMENT.ID.in(demo("department"))).execute();
    }

    private void forgetHistory() {
        sql.deleteFrom(CHANGE).where(CHANGE.OPERATION_ID.in(select(OPERATION.ID).from(OPERATION).where(OPERATION.WAY.eq("demo")))).execute();
    }
}
