package voronka.customers;

import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.ImportPart;
import voronka.records.RecordField;

/// What a list of people says beside their cards: the name in one line, and where each works as what.
@Component
class ImportedPerson implements ImportPart {

    private final DSLContext sql;

    ImportedPerson(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.text("name", PERSON.NAME),
                RecordField.reference("company", COMPANY_PERSON.COMPANY_ID, "company"),
                RecordField.text("post", COMPANY_PERSON.POST));
    }

    @Override
    public void before(Draft person, Map<String, @Nullable Object> values) {
        if (values.get("name") instanceof String text
                && person.isEmpty("lastName")
                && person.isEmpty("firstName")) {
            var name = PersonName.read(text);
            person.setDefault("lastName", name.last());
            person.setDefault("firstName", name.first());
            person.setDefault("middleName", name.middle());
        }
    }

    @Override
    public void after(List<Written> written) {
        var insert = sql.insertInto(
                COMPANY_PERSON, COMPANY_PERSON.COMPANY_ID, COMPANY_PERSON.PERSON_ID, COMPANY_PERSON.POST);
        var any = false;
        for (var one : written) {
            if (one.values().get("company") instanceof UUID company) {
                insert = insert.values(
                        company, one.draft().id(), (String) one.values().get("post"));
                any = true;
            }
        }
        if (any) {
            insert.execute();
        }
    }
}
