package voronka.tenancy;

import static voronka.db.tenant.Tables.SETTING;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the company; what is not set has its default where it is used. Read from memory: a change
/// made on another node is seen within seconds.
@Service
public class Settings {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Cache<Tenant, Map<String, String>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Settings(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public String text(String key, String otherwise) {
        return find(key, String.class).orElse(otherwise);
    }

    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(all().get(key)).map(value -> json.readValue(value, type));
    }

    @Transactional
    public void set(String key, Object value) {
        var stored = JSONB.jsonb(json.writeValueAsString(value));
        sql.insertInto(SETTING)
                .set(SETTING.KEY, key)
                .set(SETTING.VALUE, stored)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, stored)
                .execute();
        forget();
    }

    @Transactional
    public void remove(String key) {
        sql.deleteFrom(SETTING).where(SETTING.KEY.eq(key)).execute();
        forget();
    }

    private void forget() {
        var tenant = CurrentTenant.get();
        readUncommitted();
        Forget.nowAndAfterTheTransaction(() -> known.invalidate(tenant));
    }

    /// The transaction that changed a setting goes past the memory: others may fill it meanwhile with what was before.
    private void readUncommitted() {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(Settings.this);
                }
            });
        }
    }

    private Map<String, String> all() {
        var tenant = CurrentTenant.get();
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read();
        }
        var settings = known.getIfPresent(tenant);
        if (settings == null) {
            settings = read();
            known.put(tenant, settings);
        }
        return settings;
    }

    private Map<String, String> read() {
        return sql.selectFrom(SETTING)
                .fetchMap(SETTING.KEY, row -> row.getValue().data());
    }
}
