package voronka.conversations;

import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.MAIL_HEALTH;
import static voronka.db.tenant.Tables.MAIL_LEASE;
import static voronka.db.tenant.Tables.MAIL_SECRET;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;
import voronka.customers.Emails;
import voronka.db.tenant.tables.records.MailBoxRecord;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.secrets.Secrets;

/// The mail boxes: shared ones are kept by those who may change settings, a personal one by its owner.
@Service
@Transactional
public class MailBoxes {

    private final DSLContext sql;
    private final Operations operations;
    private final Secrets secrets;
    private final HomeNetwork network;
    private final Clock clock;

    MailBoxes(DSLContext sql, Operations operations, Secrets secrets, HomeNetwork network, Clock clock) {
        this.sql = sql;
        this.operations = operations;
        this.secrets = secrets;
        this.network = network;
        this.clock = clock;
    }

    public UUID add(MailBoxGiven given) {
        requireMay(given.shared() ? null : Caller.current().id());
        var problems = problems(given);
        if (given.password().isEmpty()) {
            problems.add(Problem.of("password", "conversations.box.password.missing"));
        }
        refuse(problems);
        operations.begin();
        var row = sql.newRecord(MAIL_BOX);
        write(row, given);
        row.setOwnerId(given.shared() ? null : Caller.current().id());
        row.setSince(given.days() == null
                ? OffsetDateTime.parse("1970-01-01T00:00:00Z")
                : OffsetDateTime.now(clock).minusDays(given.days()));
        var id = store(row);
        sql.insertInto(MAIL_HEALTH).set(MAIL_HEALTH.BOX_ID, id).execute();
        seal(id, given.password());
        operations.touched("mail_box", id);
        return id;
    }

    /// An empty password leaves the one that is known. Whether it is shared, and from when on letters are taken, stays.
    public void change(UUID id, MailBoxGiven given) {
        var row = lock(id);
        refuse(problems(given));
        operations.begin();
        write(row, given);
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(OffsetDateTime.now(clock));
        store(row);
        if (!given.password().isEmpty()) {
            seal(id, given.password());
        }
        startAnew(id);
    }

    /// Its letters stay with the records they are linked to.
    public void remove(UUID id) {
        var row = lock(id);
        operations.begin();
        row.setActive(false);
        row.setDeletedAt(OffsetDateTime.now(clock));
        row.setVersion(row.getVersion() + 1);
        row.update();
        sql.deleteFrom(MAIL_SECRET).where(MAIL_SECRET.BOX_ID.eq(id)).execute();
        startAnew(id);
    }

    /// Compares all of the box with what is stored, now.
    public void wishSync(UUID id) {
        lock(id);
        operations.begin();
        sql.update(MAIL_HEALTH)
                .set(MAIL_HEALTH.WISHED_AT, OffsetDateTime.now(clock))
                .where(MAIL_HEALTH.BOX_ID.eq(id))
                .execute();
        operations.touched("mail_box", id);
    }

    /// Those that the caller may look after.
    @Transactional(readOnly = true)
    public List<MailBox> kept() {
        return sql.selectFrom(MAIL_BOX)
                .where(mine(), MAIL_BOX.DELETED_AT.isNull())
                .orderBy(MAIL_BOX.OWNER_ID.asc().nullsFirst(), MAIL_BOX.ADDRESS)
                .fetch(MailBoxes::box);
    }

    /// Those that the caller may write from: his own first, then the shared ones.
    @Transactional(readOnly = true)
    public List<MailBox> writable() {
        if (!Caller.current().may(Action.CREATE, "activity")) {
            return List.of();
        }
        return sql.selectFrom(MAIL_BOX)
                .where(
                        MAIL_BOX.OWNER_ID.isNull().or(MAIL_BOX.OWNER_ID.eq(Caller.current().id())),
                        MAIL_BOX.ACTIVE.isTrue(),
                        MAIL_BOX.DELETED_AT.isNull())
                .orderBy(MAIL_BOX.OWNER_ID.asc().nullsLast(), MAIL_BOX.ADDRESS)
                .fetch(MailBoxes::box);
    }

    @Transactional(readOnly = true)
    public MailBox keptBy(UUID id) {
        return kept().stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /// For the product itself, which looks after all of them.
    @Transactional(readOnly = true)
    public Optional<MailBox> find(UUID id) {
        return sql.selectFrom(MAIL_BOX)
                .where(MAIL_BOX.ID.eq(id), MAIL_BOX.DELETED_AT.isNull())
                .fetchOptional(MailBoxes::box);
    }

    /// For the product itself.
    ///
    /// @throws voronka.secrets.Unopened when it was sealed with another key
    @Transactional(readOnly = true)
    public String password(UUID id) {
        return sql.select(MAIL_SECRET.SEALED)
                .from(MAIL_SECRET)
                .where(MAIL_SECRET.BOX_ID.eq(id))
                .fetchOptional(row -> secrets.open(row.value1(), purpose(id)))
                .orElseThrow(NotFound::new);
    }

    private static Condition mine() {
        var own = MAIL_BOX.OWNER_ID.eq(Caller.current().id());
        return Caller.current().may(Action.EDIT, "settings") ? own.or(MAIL_BOX.OWNER_ID.isNull()) : own;
    }

    private MailBoxRecord lock(UUID id) {
        return sql.selectFrom(MAIL_BOX)
                .where(MAIL_BOX.ID.eq(id), mine(), MAIL_BOX.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private static void requireMay(@Nullable UUID owner) {
        if (owner == null) {
            Rights.require(Action.EDIT, "settings");
        } else if (!Caller.current().may(Action.CREATE, "activity")) {
            throw new Forbidden();
        }
    }

    /// What is wrong with what is given; nothing when a connection may be tried.
    public List<Problem> problems(MailBoxGiven given) {
        var problems = new ArrayList<>(given.problems());
        network.problem("imapHost", given.imap()).ifPresent(problems::add);
        network.problem("smtpHost", given.smtp()).ifPresent(problems::add);
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private UUID store(MailBoxRecord row) {
        var other = row.getId() == null ? DSL.noCondition() : MAIL_BOX.ID.ne(row.getId());
        if (sql.fetchExists(MAIL_BOX, MAIL_BOX.ADDRESS.eq(row.getAddress()), MAIL_BOX.DELETED_AT.isNull(), other)) {
            throw new Refused(Problem.of("address", "conversations.box.address.taken"));
        }
        try {
            row.store();
            return row.getId();
        } catch (DuplicateKeyException e) {
            throw new Refused(Problem.of("address", "conversations.box.address.taken"));
        }
    }

    private static void write(MailBoxRecord row, MailBoxGiven given) {
        row.setAddress(Emails.read(given.address()).getFirst());
        row.setName(given.name().strip());
        row.setPrivacy(given.shared() ? Privacy.FULL.code() : given.privacy().code());
        row.setMakesRequests(given.makesRequests());
        row.setImapHost(given.imap().host());
        row.setImapPort(given.imap().port());
        row.setImapSecurity(given.imap().security().code());
        row.setSmtpHost(given.smtp().host());
        row.setSmtpPort(given.smtp().port());
        row.setSmtpSecurity(given.smtp().security().code());
        row.setLogin(given.login().isBlank() ? row.getAddress() : given.login().strip());
        row.setSignature(given.signature().strip());
        row.setPollSeconds(given.pollSeconds());
        row.setActive(given.active());
    }

    private void seal(UUID id, String password) {
        var sealed = secrets.seal(password, purpose(id));
        sql.insertInto(MAIL_SECRET)
                .set(MAIL_SECRET.BOX_ID, id)
                .set(MAIL_SECRET.SEALED, sealed)
                .onConflict(MAIL_SECRET.BOX_ID)
                .doUpdate()
                .set(MAIL_SECRET.SEALED, sealed)
                .execute();
    }

    /// Whoever looks after the box notices that it is not his any more, and begins with what is set up now.
    private void startAnew(UUID id) {
        sql.deleteFrom(MAIL_LEASE).where(MAIL_LEASE.BOX_ID.eq(id)).execute();
        sql.update(MAIL_HEALTH)
                .set(MAIL_HEALTH.FAILURE, DSL.castNull(String.class))
                .set(MAIL_HEALTH.DETAILS, DSL.castNull(String.class))
                .where(MAIL_HEALTH.BOX_ID.eq(id))
                .execute();
        operations.touched("mail_box", id);
    }

    private static String purpose(UUID id) {
        return "mail_box:" + id;
    }

    static MailBox box(MailBoxRecord row) {
        return new MailBox(
                row.getId(),
                row.getAddress(),
                row.getName(),
                row.getOwnerId(),
                Privacy.find(row.getPrivacy()).orElse(Privacy.HIDDEN),
                row.getMakesRequests(),
                new MailServer(row.getImapHost(), row.getImapPort(), security(row.getImapSecurity())),
                new MailServer(row.getSmtpHost(), row.getSmtpPort(), security(row.getSmtpSecurity())),
                row.getLogin(),
                row.getSignature(),
                row.getSince(),
                row.getPollSeconds(),
                row.getActive(),
                row.getVersion());
    }

    private static MailSecurity security(String code) {
        return MailSecurity.find(code).orElse(MailSecurity.TLS);
    }
}
