package voronka.records;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What the rules of a thousand rows read again and again, such as the one pipeline of all of them, is read once for a
/// batch. Outside of a batch everything is read as it is now.
public final class BatchMemory {

    private static final ScopedValue<Map<Object, Object>> KNOWN = ScopedValue.newInstance();

    private BatchMemory() {}

    static <T> T during(Supplier<T> batch) {
        return ScopedValue.where(KNOWN, new HashMap<>()).call(batch::get);
    }

    @SuppressWarnings("unchecked")
    public static <T> T of(Object key, Supplier<T> reader) {
        if (!KNOWN.isBound()) {
            return reader.get();
        }
        var known = (T) KNOWN.get().get(key);
        if (known == null) {
            known = reader.get();
            KNOWN.get().put(key, known);
        }
        return known;
    }
}
