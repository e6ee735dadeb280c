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
        Forget.nowAndAfterTheTransaction(() -> known.invalidate(tenant));
    }

    private Map<String, String> all() {
        var tenant = CurrentTenant.get();
        var settings = known.getIfPresent(tenant);
        if (settings == null) {
            settings = sql.selectFrom(SETTING)
                    .fetchMap(SETTING.KEY, row -> row.getValue().data());
            known.put(tenant, settings);
        }
        return settings;
    }
}
