package voronka.money.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.OtherView;
import voronka.records.RecordPart;
import voronka.web.SettingsPage;

/// Where money shows on the pages of others.
@Configuration
class MoneyParts {

    @Bean
    RecordPart moneyOfDeal(MoneyQueries queries, Templates templates) {
        return new MoneyPart("deal", queries, templates);
    }

    @Bean
    RecordPart moneyOfCompany(MoneyQueries queries, Templates templates) {
        return new MoneyPart("company", queries, templates);
    }

    @Bean
    RecordPart moneyOfPerson(MoneyQueries queries, Templates templates) {
        return new MoneyPart("person", queries, templates);
    }

    @Bean
    RecordPart moneyOfInvoice(MoneyQueries queries, Templates templates) {
        return new MoneyPart("invoice", queries, templates);
    }

    @Bean
    OtherView paymentsBesideInvoices() {
        return OtherView.list("invoice", "payment", "payment.many", "coin", "/payments");
    }

    @Bean
    OtherView invoicesBesidePayments() {
        return OtherView.list("payment", "invoice", "invoice.many", "file-invoice", "/invoices");
    }

    @Bean
    SettingsPage requisitesPage() {
        return SettingsPage.of(
                "money.requisites", "/settings/company", "building", 10, () -> Caller.current().may(Action.EDIT, "settings"));
    }
}
