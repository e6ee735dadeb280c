package voronka.tenancy;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Empties a memory of what the database holds: now, for the running transaction must not see what was, and again when it has
/// ended, for somebody may have read in between what was before, or what was then rolled back.
public final class Forget {

    private Forget() {}

    public static void nowAndAfterTheTransaction(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget.run();
                }
            });
        }
    }
}
