package voronka.money;

import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.TAX;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.records.Catalogue;

/// Reads of a deal what its invoice is made from: the customer's requisites and the product lines.
@Component
class InvoiceSourceQueries {

    /// @param billed what the invoices that stand already ask for, paid or not
    /// @param hours from the customer's yes to the money (S212)
    record Source(
            String title,
            long number,
            BigDecimal amount,
            String currency,
            @Nullable UUID company,
            @Nullable UUID person,
            @Nullable UUID owner,
            @Nullable OffsetDateTime agreedAt,
            int hours,
            BigDecimal billed,
            List<Line> lines) {

        BigDecimal rest() {
            return amount.subtract(billed);
        }
    }

    record Line(
            @Nullable UUID product,
            String name,
            String unit,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal sum,
            @Nullable UUID tax,
            @Nullable String taxName) {}

    private static final String CUSTOMER = "the customer of a deal that the caller sees, as the paper names him";

    private final DSLContext sql;
    private final Catalogue catalogue;

    InvoiceSourceQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// Locks the deal, so that of two who bill it at once the second sees what the first has billed.
    Optional<Source> lock(UUID id) {
        var lines = multiset(select(
                                DEAL_LINE.PRODUCT_ID,
                                DEAL_LINE.NAME,
                                DEAL_LINE.UNIT,
                                DEAL_LINE.QUANTITY,
                                DEAL_LINE.PRICE,
                                DEAL_LINE.DISCOUNT,
                                DEAL_LINE.SUM,
                                DEAL_LINE.TAX_ID,
                                TAX.NAME)
                        .from(DEAL_LINE)
                        .leftJoin(TAX)
                        .on(TAX.ID.eq(DEAL_LINE.TAX_ID))
                        .where(DEAL_LINE.DEAL_ID.eq(DEAL.ID))
                        .orderBy(DEAL_LINE.POSITION, DEAL_LINE.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Line::new)));
        var billed = coalesce(
                field(select(sum(INVOICE.TOTAL))
                        .from(INVOICE)
                        .where(INVOICE.DEAL_ID.eq(DEAL.ID), INVOICE.STATE.ne("cancelled"), INVOICE.DELETED_AT.isNull())),
                BigDecimal.ZERO);
        return sql.select(
                        DEAL.TITLE,
                        DEAL.NUMBER,
                        DEAL.AMOUNT,
                        DEAL.CURRENCY,
                        DEAL.COMPANY_ID,
                        DEAL.PERSON_ID,
                        DEAL.OWNER_ID,
                        DEAL.AGREED_AT,
                        PIPELINE.PAYMENT_HOURS,
                        billed,
                        lines)
                .from(DEAL)
                .join(PIPELINE)
                .on(PIPELINE.ID.eq(DEAL.PIPELINE_ID))
                .where(DEAL.ID.eq(id), catalogue.kind("deal").visible())
                .forUpdate()
                .of(DEAL)
                .fetchOptional(Records.mapping(Source::new));
    }

    Optional<InvoiceParty> company(@Nullable UUID id) {
        return Rights.unguarded(CUSTOMER, () -> sql.selectFrom(COMPANY)
                .where(COMPANY.ID.eq(id))
                .fetchOptional(company -> new InvoiceParty(
                        company.getLegalName() == null ? company.getName() : company.getLegalName(),
                        company.getInn(),
                        company.getKpp(),
                        company.getEdrpou(),
                        company.getLegalAddress(),
                        null,
                        company.getBankName(),
                        company.getBik(),
                        company.getCorrespondentAccount(),
                        company.getBankAccount(),
                        company.getIban())));
    }

    Optional<InvoiceParty> person(@Nullable UUID id) {
        return Rights.unguarded(CUSTOMER, () -> sql.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchOptional(row -> InvoiceParty.named(row.value1())));
    }
}
