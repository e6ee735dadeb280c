package voronka.customers;

import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.records.RecordField.Trait.KEY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// The company card (S101), the person card (S102) and who works where (S50).
@Configuration
class CustomerKinds {

    @Bean
    RecordKind company() {
        return RecordKind.of("company", "companies", COMPANY)
                .owner(COMPANY.OWNER_ID)
                .title("name")
                .icon("building")
                .importable()
                .fields(
                        text("name", COMPANY.NAME).required().listed().with(KEY),
                        of("phones", FieldType.PHONES, COMPANY.PHONES).listed().quick(),
                        of("emails", FieldType.EMAILS, COMPANY.EMAILS).listed().quick(),
                        reference("owner", COMPANY.OWNER_ID, "employee").listed(),
                        text("industry", COMPANY.INDUSTRY).listed(),
                        text("website", COMPANY.WEBSITE),
                        text("source", COMPANY.SOURCE),
                        of("description", FieldType.LONG_TEXT, COMPANY.DESCRIPTION))
                .fields(
                        text("legalForm", COMPANY.LEGAL_FORM).in("requisites"),
                        text("legalName", COMPANY.LEGAL_NAME).in("requisites"),
                        text("inn", COMPANY.INN)
                                .in("requisites")
                                .listed()
                                .quick()
                                .with(KEY),
                        text("kpp", COMPANY.KPP).in("requisites"),
                        text("ogrn", COMPANY.OGRN).in("requisites"),
                        text("edrpou", COMPANY.EDRPOU).in("requisites"),
                        text("bankAccount", COMPANY.BANK_ACCOUNT).in("requisites"),
                        text("bik", COMPANY.BIK).in("requisites"),
                        text("bankName", COMPANY.BANK_NAME).in("requisites"),
                        text("correspondentAccount", COMPANY.CORRESPONDENT_ACCOUNT)
                                .in("requisites"),
                        text("iban", COMPANY.IBAN).in("requisites"))
                .fields(
                        text("legalAddress", COMPANY.LEGAL_ADDRESS).in("addresses"),
                        text("postalAddress", COMPANY.POSTAL_ADDRESS).in("addresses"),
                        text("actualAddress", COMPANY.ACTUAL_ADDRESS).in("addresses"))
                .fields(
                        text("directorName", COMPANY.DIRECTOR_NAME).in("people"),
                        text("chiefAccountant", COMPANY.CHIEF_ACCOUNTANT).in("people"),
                        of("specialists", FieldType.LONG_TEXT, COMPANY.SPECIALISTS)
                                .in("people"))
                .fields(
                        choice("financialState", COMPANY.FINANCIAL_STATE, "growing", "stable", "strained", "insolvent")
                                .in("state"),
                        of("annualRevenue", FieldType.MONEY, COMPANY.ANNUAL_REVENUE)
                                .in("state"),
                        of("purchaseVolume", FieldType.MONEY, COMPANY.PURCHASE_VOLUME)
                                .in("state"),
                        of("employeesCount", FieldType.INTEGER, COMPANY.EMPLOYEES_COUNT)
                                .in("state"),
                        of("foundedYear", FieldType.INTEGER, COMPANY.FOUNDED_YEAR)
                                .in("state"),
                        reference("parent", COMPANY.PARENT_ID, "company").in("state"))
                .build();
    }

    @Bean
    RecordKind person() {
        return RecordKind.of("person", "persons", PERSON)
                .owner(PERSON.OWNER_ID)
                .title("name")
                .icon("user")
                .importable()
                .fields(
                        RecordField.computed("name", FieldType.TEXT, PERSON.NAME)
                                .listed()
                                .with(KEY),
                        text("lastName", PERSON.LAST_NAME).quick(),
                        text("firstName", PERSON.FIRST_NAME).quick(),
                        text("middleName", PERSON.MIDDLE_NAME),
                        of("phones", FieldType.PHONES, PERSON.PHONES).listed().quick(),
                        of("emails", FieldType.EMAILS, PERSON.EMAILS)
                                .listed()
                                .quick()
                                .with(KEY),
                        text("workplace", PERSON.WORKPLACE).listed(),
                        reference("owner", PERSON.OWNER_ID, "employee").listed(),
                        text("source", PERSON.SOURCE),
                        of("description", FieldType.LONG_TEXT, PERSON.DESCRIPTION))
                .fields(
                        of("birthday", FieldType.DATE, PERSON.BIRTHDAY).in("private"),
                        text("hobby", PERSON.HOBBY).in("private"),
                        text("family", PERSON.FAMILY).in("private"),
                        text("preferences", PERSON.PREFERENCES).in("private"),
                        text("address", PERSON.ADDRESS).in("private"))
                .build();
    }
}
