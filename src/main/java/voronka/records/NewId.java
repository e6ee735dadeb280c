package voronka.records;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Ids made here rather than by the database, to spare a round trip: UUIDs of version 7, which grow with time.
final class NewId {

    private NewId() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        var high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
