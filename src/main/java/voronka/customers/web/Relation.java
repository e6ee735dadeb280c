package voronka.customers.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has been between a customer and the company (S111): its deals with their sums, as far as the reader sees them.
public record Relation(
        String kind,
        UUID id,
        List<Figure> figures,
        @Nullable String since,
        @Nullable String last,
        List<DealRow> deals,
        boolean more) {

    /// A sum that opens the deals it was counted from.
    public record Figure(String label, String sum, int count, String tone, String href) {}

    public record DealRow(
            UUID id, String title, String stage, String tone, String amount, String paid, String owner, Instant at) {}

    /// A request of the customer.
    public record RequestRow(
            UUID id, String title, String state, String tone, String channel, String owner, Instant at) {}

    /// The requests of a customer.
    public record RequestRows(String kind, UUID id, List<RequestRow> rows, boolean more) {

        public String all() {
            return "/requests/list?" + kind + "=" + id;
        }
    }

    public String all() {
        return "/deals/list?" + kind + "=" + id;
    }
}
