package voronka.bench;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// Keys as the database makes them (version 7): they begin with the time at which a record was made.
final class Ids {

    private Ids() {}

    static UUID at(Instant time, SplittableRandom dice) {
        var high = time.toEpochMilli() << 16 | 0x7000 | dice.nextInt(0x1000);
        var low = dice.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
