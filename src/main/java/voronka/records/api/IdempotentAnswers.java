package voronka.records.api;

import static voronka.db.tenant.Tables.IDEMPOTENT_ANSWER;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The answers that were given to requests with an Idempotency-Key, by the person and the key.
@Component
class IdempotentAnswers {

    /// What was answered, and to what.
    record Given(byte[] request, int status, Map<String, String> headers, byte[] body) {}

    private final DSLContext sql;
    private final JsonMapper json;

    IdempotentAnswers(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Takes the key for the running transaction. Whoever comes with the same key meanwhile waits here until that ends.
    /// @return false when there is an answer already
    boolean claim(UUID person, String key, byte[] request) {
        return sql.insertInto(IDEMPOTENT_ANSWER)
                        .set(IDEMPOTENT_ANSWER.EMPLOYEE_ID, person)
                        .set(IDEMPOTENT_ANSWER.KEY, key)
                        .set(IDEMPOTENT_ANSWER.REQUEST_HASH, request)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void keep(UUID person, String key, Given answer) {
        sql.update(IDEMPOTENT_ANSWER)
                .set(IDEMPOTENT_ANSWER.STATUS, answer.status)
                .set(IDEMPOTENT_ANSWER.HEADERS, JSONB.jsonb(json.writeValueAsString(answer.headers)))
                .set(IDEMPOTENT_ANSWER.BODY, answer.body)
                .where(IDEMPOTENT_ANSWER.EMPLOYEE_ID.eq(person), IDEMPOTENT_ANSWER.KEY.eq(key))
                .execute();
    }

    Given get(UUID person, String key) {
        return sql.selectFrom(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.EMPLOYEE_ID.eq(person), IDEMPOTENT_ANSWER.KEY.eq(key))
                .fetchSingle(row -> new Given(
                        row.getRequestHash(),
                        row.getStatus(),
                        json.readValue(row.getHeaders().data(), new TypeReference<>() {}),
                        row.getBody()));
    }

    void removeOlderThan(OffsetDateTime moment) {
        sql.deleteFrom(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.CREATED_AT.lt(moment))
                .execute();
    }
}
