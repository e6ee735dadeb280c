package voronka.bench;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// How long each call of a step took, by a clock finer than the milliseconds of the load tool's report.
final class Times {

    /// @param perSecond calls that succeeded
    record Summary(double p50, double p95, double perSecond, int failed) {}

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile long first = Long.MAX_VALUE;
    private volatile long last;

    void add(long begin, long end, boolean success) {
        if (success) {
            nanos.add(end - begin);
        } else {
            failed.incrementAndGet();
        }
        synchronized (this) {
            first = Math.min(first, begin);
            last = Math.max(last, end);
        }
    }

    Summary summary() {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? new Summary(Double.NaN, Double.NaN, 0, failed.get())
                : new Summary(
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.95)] / 1e6,
                        sorted.length * 1e9 / (last - first),
                        failed.get());
    }
}
