package voronka.accounts;

import static voronka.db.tenant.Tables.ACCESS_TOKEN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Forget;
import voronka.tenancy.Tenant;

/// Sessions of browsers and tokens of the API. Whose a secret is, is held in memory for half a minute, so that a request costs
/// no statement for it. One that is revoked on any node is let go on this one as soon as the notice of it comes.
@Service
@Transactional
public class AccessTokens {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration TOUCHED = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration WELCOME = Duration.ofDays(7);

    private record Key(Tenant tenant, ByteBuffer hash) {}

    private record Held(UUID id, UUID employee, String purpose, OffsetDateTime lastSeenAt, OffsetDateTime expiresAt) {}

    private final DSLContext sql;
    private final Callers callers;
    private final Audit audit;
    private final AccessNews news;
    private final Cache<Key, Held> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    AccessTokens(DSLContext sql, Callers callers, Audit audit, AccessNews news) {
        this.sql = sql;
        this.callers = callers;
        this.audit = audit;
        this.news = news;
    }

    /// @param device what the browser calls itself
    public AccessToken.Opened openSession(UUID employee, String device, String address) {
        var session = open(employee, "session", device, address, OffsetDateTime.now().plus(IDLE));
        write(AuditEvent.SIGNED_IN, "", employee);
        return session;
    }

    public AccessToken.Opened openForApi(UUID employee, String name, String address, OffsetDateTime expiresAt) {
        var token = open(employee, "api", name, address, expiresAt);
        write(AuditEvent.TOKEN_MADE, name, employee);
        return token;
    }

    AccessToken.Opened openWelcome(UUID employee) {
        delete(ACCESS_TOKEN.EMPLOYEE_ID.eq(employee).and(ACCESS_TOKEN.PURPOSE.eq("welcome")));
        return open(employee, "welcome", "", "", OffsetDateTime.now().plus(WELCOME));
    }

    Optional<UUID> welcomed(String secret) {
        return Optional.ofNullable(read(Secret.hash(secret)))
                .filter(held -> held.purpose.equals("welcome"))
                .map(Held::employee);
    }

    /// Who comes with this secret; a session's secret is no token of the API, nor the other way round.
    @Transactional(readOnly = true, propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Optional<Acting> acting(String secret, Way way) {
        var purpose = way == Way.API ? "api" : "session";
        return held(Secret.hash(secret))
                .filter(held -> held.purpose.equals(purpose) && held.expiresAt.isAfter(OffsetDateTime.now()))
                .flatMap(held -> callers.find(held.employee).map(caller -> new Acting(caller, way, held.id)));
    }

    public List<AccessToken> sessions(UUID employee) {
        return list(employee, "session");
    }

    public List<AccessToken> forApi(UUID employee) {
        return list(employee, "api");
    }

    public void revoke(UUID employee, UUID token) {
        var own = ACCESS_TOKEN.ID.eq(token).and(ACCESS_TOKEN.EMPLOYEE_ID.eq(employee));
        var name = sql.select(ACCESS_TOKEN.NAME)
                .from(ACCESS_TOKEN)
                .where(own, ACCESS_TOKEN.PURPOSE.eq("api"))
                .fetchOptional(ACCESS_TOKEN.NAME);
        if (delete(own) == 0) {
            throw new NotFound();
        }
        name.ifPresent(known -> write(AuditEvent.TOKEN_REVOKED, known, employee));
    }

    /// At the door nobody is known yet, so it is written by whom it is for.
    private void write(AuditEvent event, String subject, UUID employee) {
        callers.find(employee).ifPresent(caller -> audit.write(Audit.Deed.of(event, subject), employee, caller.name()));
    }

    /// Signs out everywhere.
    /// @param except a session that stays, or null
    public void revokeSessions(UUID employee, @Nullable UUID except) {
        var all = ACCESS_TOKEN.EMPLOYEE_ID.eq(employee).and(ACCESS_TOKEN.PURPOSE.eq("session"));
        delete(except == null ? all : all.and(ACCESS_TOKEN.ID.ne(except)));
    }

    public void revokeAll(UUID employee) {
        delete(ACCESS_TOKEN.EMPLOYEE_ID.eq(employee));
    }

    public void removeExpired() {
        delete(ACCESS_TOKEN.EXPIRES_AT.lt(OffsetDateTime.now()));
    }

    private AccessToken.Opened open(
            UUID employee, String purpose, String name, String address, OffsetDateTime expiresAt) {
        var secret = (purpose.equals("api") ? "vrn_" : "") + Secret.make();
        var id = sql.insertInto(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.EMPLOYEE_ID, employee)
                .set(ACCESS_TOKEN.PURPOSE, purpose)
                .set(ACCESS_TOKEN.HASH, Secret.hash(secret))
                .set(ACCESS_TOKEN.NAME, name)
                .set(ACCESS_TOKEN.ADDRESS, address)
                .set(ACCESS_TOKEN.EXPIRES_AT, expiresAt)
                .returningResult(ACCESS_TOKEN.ID)
                .fetchSingle()
                .value1();
        return new AccessToken.Opened(id, secret, name, expiresAt);
    }

    private Optional<Held> held(byte[] hash) {
        var key = new Key(CurrentTenant.get(), ByteBuffer.wrap(hash));
        var held = known.getIfPresent(key);
        if (held == null) {
            held = read(hash);
            if (held != null) {
                known.put(key, touched(held));
            }
        }
        return Optional.ofNullable(held);
    }

    private @Nullable Held read(byte[] hash) {
        return sql.select(
                        ACCESS_TOKEN.ID,
                        ACCESS_TOKEN.EMPLOYEE_ID,
                        ACCESS_TOKEN.PURPOSE,
                        ACCESS_TOKEN.LAST_SEEN_AT,
                        ACCESS_TOKEN.EXPIRES_AT)
                .from(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.HASH.eq(hash), ACCESS_TOKEN.EXPIRES_AT.gt(OffsetDateTime.now()))
                .fetchOne(Records.mapping(Held::new));
    }

    /// A session lives on as long as it is used; a token of the API ends when it was said to.
    private Held touched(Held held) {
        var now = OffsetDateTime.now();
        if (held.lastSeenAt.isAfter(now.minus(TOUCHED))) {
            return held;
        }
        var expiresAt = held.purpose.equals("session") ? now.plus(IDLE) : held.expiresAt;
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.LAST_SEEN_AT, now)
                .set(ACCESS_TOKEN.EXPIRES_AT, expiresAt)
                .where(ACCESS_TOKEN.ID.eq(held.id))
                .execute();
        return new Held(held.id, held.employee, held.purpose, now, expiresAt);
    }

    private List<AccessToken> list(UUID employee, String purpose) {
        return sql.select(
                        ACCESS_TOKEN.ID,
                        ACCESS_TOKEN.NAME,
                        ACCESS_TOKEN.ADDRESS,
                        ACCESS_TOKEN.CREATED_AT,
                        ACCESS_TOKEN.LAST_SEEN_AT,
                        ACCESS_TOKEN.EXPIRES_AT)
                .from(ACCESS_TOKEN)
                .where(
                        ACCESS_TOKEN.EMPLOYEE_ID.eq(employee),
                        ACCESS_TOKEN.PURPOSE.eq(purpose),
                        ACCESS_TOKEN.EXPIRES_AT.gt(OffsetDateTime.now()))
                .orderBy(ACCESS_TOKEN.LAST_SEEN_AT.desc())
                .limit(100)
                .fetch(Records.mapping(AccessToken::new));
    }

    private int delete(Condition which) {
        var ids = sql.deleteFrom(ACCESS_TOKEN)
                .where(which)
                .returning(ACCESS_TOKEN.ID)
                .fetch(ACCESS_TOKEN.ID);
        forget(ids);
        news.tell("access_token", ids);
        return ids.size();
    }

    /// Another node revoked it.
    public void forget(UUID token) {
        forget(List.of(token));
    }

    private void forget(List<UUID> tokens) {
        Forget.nowAndAfterTheTransaction(() -> known.asMap().values().removeIf(held -> tokens.contains(held.id)));
    }
}
