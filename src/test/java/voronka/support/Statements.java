package voronka.support;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestComponent;

/// Counts the statements that the test's thread sends to the database.
@TestComponent
public class Statements implements ExecuteListenerProvider {

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    /// What the work sent.
    public List<String> of(Runnable work) {
        sent.set(new ArrayList<>());
        try {
            work.run();
            return List.copyOf(sent.get());
        } finally {
            sent.remove();
        }
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (sent.get() != null && context.sql() != null) {
                    sent.get().add(context.sql());
                }
            }
        };
    }
}
