package voronka.money;

import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.records.RecordField.Trait.KEY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.computed;
import static voronka.records.RecordField.computedReference;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Invoices (S207) and payments (S210).
@Configuration
class MoneyKinds {

    @Bean
    RecordKind invoice() {
        return RecordKind.of("invoice", "invoices", INVOICE)
                .owner(INVOICE.OWNER_ID)
                .title("number")
                .icon("file-invoice")
                .fields(
                        computed("number", FieldType.TEXT, INVOICE.NUMBER)
                                .listed()
                                .with(KEY),
                        computedReference("company", INVOICE.COMPANY_ID, "company")
                                .listed(),
                        computed("total", FieldType.MONEY, INVOICE.TOTAL).listed(),
                        computed("state", FieldType.CHOICE, INVOICE.STATE)
                                .choices("issued", "part_paid", "paid", "cancelled")
                                .listed(),
                        of("issuedOn", FieldType.DATE, INVOICE.ISSUED_ON).listed(),
                        of("dueOn", FieldType.DATE, INVOICE.DUE_ON).listed(),
                        computedReference("deal", INVOICE.DEAL_ID, "deal").listed(),
                        computedReference("person", INVOICE.PERSON_ID, "person"),
                        reference("owner", INVOICE.OWNER_ID, "employee").listed(),
                        computed("taxTotal", FieldType.MONEY, INVOICE.TAX_TOTAL),
                        computed("paid", FieldType.MONEY, INVOICE.PAID).listed(),
                        computed("currency", FieldType.TEXT, INVOICE.CURRENCY),
                        text("purpose", INVOICE.PURPOSE))
                .build();
    }

    @Bean
    RecordKind payment() {
        return RecordKind.of("payment", "payments", PAYMENT)
                .owner(PAYMENT.OWNER_ID)
                .title("document")
                .icon("coin")
                .section("invoices")
                .order("-paidOn")
                .fields(
                        of("paidOn", FieldType.DATE, PAYMENT.PAID_ON).required().listed(),
                        of("amount", FieldType.MONEY, PAYMENT.AMOUNT).required().listed(),
                        text("currency", PAYMENT.CURRENCY),
                        reference("invoice", PAYMENT.INVOICE_ID, "invoice")
                                .listed()
                                .quick(),
                        reference("deal", PAYMENT.DEAL_ID, "deal").listed().quick(),
                        reference("company", PAYMENT.COMPANY_ID, "company").listed(),
                        reference("owner", PAYMENT.OWNER_ID, "employee").listed(),
                        choice("method", PAYMENT.METHOD, "bank", "card", "cash", "online", "other")
                                .listed()
                                .quick(),
                        text("document", PAYMENT.DOCUMENT).listed().quick(),
                        text("note", PAYMENT.NOTE))
                .build();
    }
}
