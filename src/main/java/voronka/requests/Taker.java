package voronka.requests;

import java.time.Instant;
import voronka.team.Roster;

/// Somebody who may be given requests, with what he has at the moment; counts on as he is given more.
final class Taker {

    private final Roster.Member member;
    private final double conversion;
    private int open;
    private int lately;
    private Instant last;

    /// @param open requests he has in work
    /// @param lately how many he got in the last thirty days
    /// @param last when he got the last one
    /// @param conversion the share of his closed requests that became deals
    Taker(Roster.Member member, int open, int lately, Instant last, double conversion) {
        this.member = member;
        this.open = open;
        this.lately = lately;
        this.last = last;
        this.conversion = conversion;
    }

    void give(Instant now) {
        open++;
        lately++;
        last = now;
    }

    void lose() {
        open--;
    }

    Roster.Member member() {
        return member;
    }

    Instant last() {
        return last;
    }

    boolean hasRoom() {
        return member.capacity() == null || open < member.capacity();
    }

    /// How full he is; without a capacity of his own twenty is full.
    double load() {
        return open / (member.capacity() == null ? 20.0 : member.capacity());
    }

    /// What he got in proportion to what he makes of it: the lowest is the next.
    double dues() {
        return lately / (0.05 + conversion);
    }
}
