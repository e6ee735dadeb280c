package voronka.records;

import static voronka.db.tenant.Tables.OPERATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.tenancy.CurrentTenant;

/// The deed that the running transaction is: who, by which way, and what it touched. Begun by the first write of the
/// transaction;
/// the database's triggers find it there.
@Component
public class Operations {

    private static final int MOST = 500;

    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    private final ObjectProvider<RecordOwnerQueries> owners;

    Operations(DSLContext sql, ApplicationEventPublisher events, ObjectProvider<RecordOwnerQueries> owners) {
        this.sql = sql;
        this.events = events;
        this.owners = owners;
    }

    /// The id of the running operation, which begins now if it has not yet.
    public UUID begin() {
        return running(null).id;
    }

    /// The running operation, if there is one already.
    public Optional<UUID> running() {
        return Optional.ofNullable((Running) TransactionSynchronizationManager.getResource(this))
                .map(running -> running.id);
    }

    /// Another operation within the same transaction, by whoever acts from now on; what the one before touched is still
    /// told.
    public UUID beginAnew() {
        var before = (Running) TransactionSynchronizationManager.unbindResourceIfPossible(this);
        var now = running(null);
        if (before != null) {
            now.touched.addAll(before.touched);
            before.touched.clear();
        }
        return now.id;
    }

    /// An operation that undoes another.
    UUID beginUndoing(UUID undone) {
        return running(undone).id;
    }

    /// Says that a record is other than it was, so that open pages of everybody may be renewed after the commit.
    public void touched(String kind, UUID record) {
        var running = running(null);
        if (running.touched.size() < MOST) {
            running.touched.add(new RecordTouched(kind, record));
        }
        onBehalf(running, kind, record);
    }

    /// The work of somebody who is away is done for him (S19).
    private void onBehalf(Running running, String kind, UUID record) {
        var deputy = Caller.find().filter(caller -> !caller.absent().isEmpty() && !running.onBehalf);
        deputy.flatMap(caller -> owners.getObject().of(kind, record).flatMap(caller::standsInFor)).ifPresent(absent -> {
            running.onBehalf = true;
            sql.update(OPERATION).set(OPERATION.ON_BEHALF_OF, absent.id()).where(OPERATION.ID.eq(running.id)).execute();
        });
    }

    /// Whether the running transaction has written a record of these kinds, so that what is kept of them in memory is not
    /// what the transaction sees.
    public boolean hasTouched(Set<String> kinds) {
        var running = (Running) TransactionSynchronizationManager.getResource(this);
        return running != null
                && (running.touched.size() == MOST
                        || running.touched.stream().anyMatch(record -> kinds.contains(record.kind())));
    }

    private Running running(@Nullable UUID undone) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A write must run in a transaction");
        }
        var running = (Running) TransactionSynchronizationManager.getResource(this);
        if (running == null) {
            running = new Running(NewId.next());
            open(running.id, undone);
            TransactionSynchronizationManager.bindResource(this, running);
            TransactionSynchronizationManager.registerSynchronization(running);
            Toasts.wrote(running.id);
        }
        return running;
    }

    /// One round trip for both. The id goes by SET LOCAL and not by a function call, which a sharded database would not
    /// pass on.
    private void open(UUID id, @Nullable UUID undone) {
        var acting = Acting.find();
        var employee = acting.map(Acting::caller)
                .filter(caller -> !caller.isNobody())
                .map(caller -> "'" + caller.id() + "'")
                .orElse("null");
        var way = undone != null ? Way.UNDO : acting.map(Acting::way).orElse(Way.SYSTEM);
        sql.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "set local voronka.operation = '%s'; insert into operation (id, employee_id, way, undoes_id) values ('%s', %s, '%s', %s)"
                                .formatted(id, id, employee, way.code(), undone == null ? "null" : "'" + undone + "'"));
            }
        });
    }

    private final class Running implements TransactionSynchronization {

        private final UUID id;
        private final List<RecordTouched> touched = new ArrayList<>();
        private boolean onBehalf;

        private Running(UUID id) {
            this.id = id;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Operations.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Operations.this, this);
        }

        @Override
        public void afterCommit() {
            if (!touched.isEmpty()) {
                events.publishEvent(new RecordsTouched(
                        CurrentTenant.get(), id, touched.stream().distinct().toList()));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Operations.this);
        }
    }
}
