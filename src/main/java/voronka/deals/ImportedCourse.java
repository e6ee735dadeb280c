package voronka.deals;

import java.time.OffsetDateTime;
import java.util.Optional;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.records.Draft;

/// When a deal that comes from a file began and ended elsewhere.
final class ImportedCourse {

    private ImportedCourse() {}

    static boolean isRunning() {
        return Acting.find().filter(acting -> acting.way() == Way.IMPORT).isPresent();
    }

    static void read(Draft deal) {
        if (!isRunning()) {
            return;
        }
        if (deal.changes("createdAt")) {
            requirePast(deal, "createdAt");
        }
        if (!deal.isNew() && !deal.changes("stage") && !deal.changes("pipeline")) {
            end(deal, !"open".equals(deal.get("state")));
        }
    }

    /// Other programs call the day on which an open deal is hoped to end its closing date as well.
    static void end(Draft deal, boolean closed) {
        if (!isRunning() || !deal.changes("closedAt") || !(deal.get("closedAt") instanceof OffsetDateTime end)) {
            return;
        }
        if (!closed) {
            deal.setDefault(
                    "expectedOn",
                    end.atZoneSameInstant(Caller.current().zone()).toLocalDate());
            deal.set("closedAt", null);
            return;
        }
        requirePast(deal, "closedAt");
        deal.setDefault("createdAt", end);
        if (deal.get("createdAt") instanceof OffsetDateTime created && end.isBefore(created)) {
            deal.refuse("closedAt", "deals.closed.before");
        }
    }

    private static void requirePast(Draft deal, String field) {
        if (deal.get(field) instanceof OffsetDateTime at && at.isAfter(OffsetDateTime.now())) {
            deal.refuse(field, "deals.future");
        }
    }

    /// The moment at which it came into the stage where it stands, as far as the file says.
    static Optional<OffsetDateTime> entered(Draft deal, Stage stage) {
        if (!isRunning()) {
            return Optional.empty();
        }
        var closed = deal.changes("closedAt") ? deal.get("closedAt", OffsetDateTime.class) : null;
        var created = deal.isNew() ? deal.get("createdAt", OffsetDateTime.class) : null;
        return Optional.ofNullable(stage.isOpen() ? created : closed);
    }
}
