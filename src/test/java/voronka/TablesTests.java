package voronka;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// A module's tables are its own. Others may read them, but only in classes that do nothing but read.
class TablesTests {

    /// Whose each table is; a line a module, so that branches seldom meet here.
    private static final Map<String, Set<String>> TABLES =
            """
            accounts DEPARTMENT EMPLOYEE ROLE ROLE_RIGHT ROLE_FIELD EMPLOYEE_ROLE ACCESS_TOKEN SIGN_IN_FAILURE AUDIT_ENTRY
            activities ACTIVITY CONTACT_TOTAL
            catalog TAX TAX_RATE PRODUCT
            conversations MAIL_BOX MAIL_SECRET MAIL_LEASE MAIL_HEALTH MAIL_FOLDER MAIL_GAP LETTER_THREAD LETTER LETTER_FILE LETTER_PLACE
            customers COMPANY PERSON COMPANY_PERSON
            deals REFUSAL_REASON PIPELINE STAGE DEAL STAGE_MOVE DEAL_TOTAL CLOSED_TOTAL DEAL_LINE DEAL_PERSON DEAL_SHARE DEAL_CHECK
            demo WORK_CALENDAR ABSENCE ADMISSION DEPARTMENT EMPLOYEE COMPANY PERSON COMPANY_PERSON TAX PRODUCT REFUSAL_REASON PIPELINE STAGE DEAL STAGE_MOVE DEAL_LINE DEAL_PERSON REQUEST REQUEST_FORM ACTIVITY INVOICE INVOICE_LINE PAYMENT PLAN CHANGE OPERATION MAIL_BOX MAIL_HEALTH LETTER_THREAD LETTER LETTER_FILE HAND_OVER SALES_MODEL
            files FILE_CONTENT FILE_CHUNK STORED_FILE
            imports IMPORT IMPORT_ROW IMPORT_OPERATION
            insight PLAN
            money INVOICE INVOICE_LINE INVOICE_NUMBER PAYMENT
            records OPERATION CHANGE SEARCH_ENTRY LIST_CHOICE IDEMPOTENT_ANSWER
            requests REQUEST REQUEST_FORM FORM_VISITOR REQUEST_PASS REQUEST_NOTICE CONCRETENESS_CORRECTION INTAKE_RULE
            team DEPARTMENT EMPLOYEE WORK_CALENDAR WORK_DAY ABSENCE ADMISSION HAND_OVER SALES_MODEL
            tenancy TENANT SETTING
            """.lines().map(line -> line.split(" ")).collect(toMap(words -> words[0], Set::of));

    private final JavaClasses classes =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("voronka");

    @Test
    void onlyQueriesReadTheTablesOfOtherModules() {
        classes()
                .that(resideInAPackage("voronka.."))
                .and(resideInAPackage("voronka.db..").negate().as("are ours"))
                .should(new ArchCondition<>("use the tables of their module") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFieldAccessesFromSelf().stream()
                                .filter(TablesTests::isForeignTable)
                                .filter(access -> !type.getSimpleName().endsWith("Queries"))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                    }
                })
                .check(classes);
    }

    @Test
    void queriesDoNotWrite() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Queries")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "it writes",
                        call -> call.getTargetOwner().isAssignableTo(DSLContext.class)
                                && call.getName()
                                        .matches("insertInto|update|delete|deleteFrom|mergeInto|execute.*|batch.*")))
                .allowEmptyShould(true)
                .check(classes);
    }

    private static boolean isForeignTable(JavaFieldAccess access) {
        var owner = access.getTargetOwner();
        return owner.getPackageName().startsWith("voronka.db.")
                && owner.getSimpleName().equals("Tables")
                && !TABLES.getOrDefault(moduleOf(access.getOriginOwner()), Set.of())
                        .contains(access.getName());
    }

    private static String moduleOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
