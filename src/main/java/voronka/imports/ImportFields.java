package voronka.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.RecordBatches;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// What a file may say of a kind: the fields that it fills, and those by which a record is found again.
@Component
public class ImportFields {

    private static final List<String> KEYS =
            List.of("externalKey", "number", "inn", "sku", "email", "emails", "phones", "name", "title");

    private final Catalogue catalogue;
    private final RecordBatches batches;

    ImportFields(Catalogue catalogue, RecordBatches batches) {
        this.catalogue = catalogue;
        this.batches = batches;
    }

    /// Those that are taken from files and that the caller may make records of.
    public List<RecordKind> kinds() {
        return catalogue.kinds().stream()
                .filter(RecordKind::isImportable)
                .filter(kind -> Caller.current().may(Action.CREATE, kind.rights()))
                .toList();
    }

    public Optional<RecordKind> kind(String name) {
        return kinds().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    public List<RecordField> of(RecordKind kind) {
        var fields = new LinkedHashMap<String, RecordField>();
        kind.fields(RecordField.Trait.KEY).forEach(field -> fields.put(field.name(), field));
        batches.fields(kind).forEach(field -> fields.put(field.name(), field));
        return List.copyOf(fields.values());
    }

    public Optional<RecordField> find(RecordKind kind, String name) {
        return of(kind).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Whether a record gets it, or is only found by it.
    boolean isWritten(RecordKind kind, String name) {
        return batches.fields(kind).stream().anyMatch(field -> field.name().equals(name));
    }

    /// The surest first.
    public List<String> keys(RecordKind kind, Plan plan) {
        return KEYS.stream()
                .filter(plan::takes)
                .filter(name -> find(kind, name).filter(ImportFields::mayBeKey).isPresent())
                .toList();
    }

    /// Whether a row that has nothing in the key's column is found by this one, the name, instead.
    boolean isNameBeside(RecordKind kind, String key, String field) {
        return !key.isEmpty() && field.equals("name") && kind.title().name().equals(field);
    }

    private static boolean mayBeKey(RecordField field) {
        return field.is(RecordField.Trait.KEY) || field.type() == FieldType.PHONES || field.name().equals("name");
    }

    /// Whether all its records are offered at once, so that what stands in the file can be matched by hand.
    boolean isSmall(RecordField field) {
        return field.type() == FieldType.REFERENCE
                && catalogue.kind(field.target()).isOpenToAll();
    }

    /// Records that a name alone makes.
    boolean mayCreate(RecordField field) {
        if (field.type() != FieldType.REFERENCE || field.target().equals("employee")) {
            return false;
        }
        var target = catalogue.kind(field.target());
        return (target.isImportable() || target.name().equals("department"))
                && target.title().is(RecordField.Trait.EDITABLE)
                && Caller.current().may(Action.CREATE, target.rights());
    }

    RecordKind target(RecordField field) {
        return catalogue.kind(field.target());
    }

    public List<RecordField> constants(RecordKind kind, Plan plan) {
        var fields = new ArrayList<RecordField>();
        for (var field : batches.fields(kind)) {
            var ofAll = field.type() == FieldType.CHOICE || isSmall(field) || field.name().equals("owner")
                    || List.of("source", "currency").contains(field.name());
            if (ofAll && (!plan.takes(field.name()) || field.name().equals("owner"))) {
                fields.add(field);
            }
        }
        return fields;
    }
}
