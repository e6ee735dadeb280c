package voronka.requests;

import static voronka.db.tenant.Tables.INTAKE_RULE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.db.tenant.tables.records.IntakeRuleRecord;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Forget;
import voronka.tenancy.Tenant;

/// The rules of intake: that of the channel, else that of any channel, else an hour of working time. Held in memory for
/// some
/// seconds.
@Component
class IntakeRules {

    private final DSLContext sql;
    private final Cache<Tenant, Map<String, IntakeRule>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    IntakeRules(DSLContext sql) {
        this.sql = sql;
    }

    IntakeRule of(String channel) {
        var rules = rules();
        var own = rules.get(channel);
        if (own != null) {
            return own;
        }
        var usual = IntakeRule.usual(channel);
        return usual.limit() == null ? usual : rules.getOrDefault("any", usual);
    }

    void forget() {
        Forget.nowAndAfterTheTransaction(known::invalidateAll);
    }

    private Map<String, IntakeRule> rules() {
        var tenant = CurrentTenant.get();
        var rules = known.getIfPresent(tenant);
        if (rules == null) {
            rules = sql.selectFrom(INTAKE_RULE)
                    .where(INTAKE_RULE.DELETED_AT.isNull())
                    .fetchMap(INTAKE_RULE.CHANNEL, IntakeRules::rule);
            known.put(tenant, rules);
        }
        return rules;
    }

    private static IntakeRule rule(IntakeRuleRecord row) {
        return new IntakeRule(
                row.getChannel(),
                row.getMinutes() == null ? null : Duration.ofMinutes(row.getMinutes()),
                row.getRoundTheClock(),
                row.getPassesOn(),
                IntakeRule.Strategy.valueOf(row.getStrategy().toUpperCase(Locale.ROOT)),
                row.getOwnSeller(),
                row.getDepartmentId());
    }
}
