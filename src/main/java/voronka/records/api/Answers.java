package voronka.records.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Row;

/// Runs a verb and answers with the record as it is after it, in one transaction and so over one connection. The
/// operation that
/// the verb was stands in the header Operation, by which it can be undone.
@Component
public class Answers {

    private final Catalogue catalogue;
    private final RecordQueries queries;
    private final Operations operations;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Answers(
            Catalogue catalogue,
            RecordQueries queries,
            Operations operations,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.operations = operations;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    public ResponseEntity<Map<String, @Nullable Object>> created(String kindName, Supplier<UUID> verb) {
        var kind = catalogue.kind(kindName);
        return run(() -> {
            var id = verb.get();
            return record(kind, id, HttpStatus.CREATED);
        });
    }

    /// For a verb that changes the record it is called on.
    public ResponseEntity<Map<String, @Nullable Object>> changed(String kindName, UUID id, Runnable verb) {
        var kind = catalogue.kind(kindName);
        return run(() -> {
            verb.run();
            return record(kind, id, HttpStatus.OK);
        });
    }

    /// For a verb after which there is nothing to show.
    public ResponseEntity<Void> done(Runnable verb) {
        return run(() -> {
            verb.run();
            return operation(ResponseEntity.status(HttpStatus.NO_CONTENT)).build();
        });
    }

    /// For a verb whose answer is of its own form.
    public <T> ResponseEntity<T> with(HttpStatus status, Supplier<T> verb) {
        return run(() -> {
            var body = verb.get();
            return operation(ResponseEntity.status(status)).body(body);
        });
    }

    ResponseEntity<Map<String, @Nullable Object>> read(RecordKind kind, UUID id) {
        return tagged(ResponseEntity.ok(), kind, queries.get(kind, id));
    }

    private ResponseEntity<Map<String, @Nullable Object>> record(RecordKind kind, UUID id, HttpStatus status) {
        var answer = operation(ResponseEntity.status(status));
        if (status == HttpStatus.CREATED) {
            answer.header("Location", "/api/v1/" + kind.plural() + "/" + id);
        }
        return queries.find(kind, id)
                .map(row -> tagged(answer, kind, row))
                .orElseGet(() -> answer.body(Map.of("id", id)));
    }

    /// Spring answers 304 by the tag to a reader who has it already.
    private ResponseEntity<Map<String, @Nullable Object>> tagged(
            ResponseEntity.BodyBuilder answer, RecordKind kind, Row row) {
        var body = RecordJson.of(kind, row);
        return answer.eTag(Versions.tag(row.version(), json.writeValueAsBytes(body))).body(body);
    }

    private ResponseEntity.BodyBuilder operation(ResponseEntity.BodyBuilder answer) {
        operations.running().ifPresent(operation -> answer.header("Operation", operation.toString()));
        return answer;
    }

    private <T> T run(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
