package voronka.deals.web;

import static java.util.Objects.requireNonNullElse;
import static voronka.db.tenant.Tables.DEAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.deals.Pipeline;
import voronka.deals.Stage;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// Makes columns and cards of what the board's queries read.
@Component
class Boards {

    static final int PAGE = 15;
    private static final int MOST = 200;

    private final BoardQueries queries;
    private final Settings settings;

    Boards(BoardQueries queries, Settings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    /// @param shown how many cards a column has already on the reader's screen
    List<BoardColumn> columns(Pipeline pipeline, Collection<Stage> stages, BoardView view, int shown) {
        if (stages.isEmpty()) {
            return List.of();
        }
        var ids = stages.stream().map(Stage::id).toList();
        var limit = Math.clamp(shown, PAGE, MOST);
        var cards = queries.cards(ids, view, limit + 1, null);
        var totals = queries.totals(ids, view);
        return stages.stream()
                .map(stage -> {
                    var rows = cards.get(stage.id());
                    var all = rows == null ? List.<BoardCard>of() : cards(pipeline, stage, rows);
                    return column(stage, totals, page(all, limit), next(all, limit), view);
                })
                .toList();
    }

    /// The cards of a column after those that are shown.
    BoardColumn more(Pipeline pipeline, Stage stage, BoardView view, BoardCursor after) {
        var rows = queries.cards(List.of(stage.id()), view, PAGE + 1, after).get(stage.id());
        var all = rows == null ? List.<BoardCard>of() : cards(pipeline, stage, rows);
        return new BoardColumn(stage.id(), stage.name(), stage.color(), 0, "", page(all, PAGE), next(all, PAGE), view);
    }

    /// A card that was dropped, and the heads of the columns between which it went.
    BoardDrop dropped(UUID deal, Pipeline pipeline, Collection<Stage> stages, BoardView view) {
        var totals = queries.totals(stages.stream().map(Stage::id).toList(), view);
        var card = queries.card(deal).map(row -> card(
                pipeline,
                pipeline.stage(row.get(BoardQueries.of(DEAL.STAGE_ID))),
                row,
                Instant.now(),
                Caller.current().zone()));
        return new BoardDrop(
                stages.stream()
                        .map(stage -> column(stage, totals, List.of(), null, view))
                        .toList(),
                card.orElse(null));
    }

    private BoardColumn column(
            Stage stage, Map<UUID, BoardTotal> totals, List<BoardCard> cards, @Nullable String next, BoardView view) {
        var total = totals.getOrDefault(stage.id(), BoardTotal.NONE);
        return new BoardColumn(
                stage.id(),
                stage.name(),
                stage.color(),
                total.deals(),
                queries.showsSums() ? total.text(settings.text("company.currency", "RUB")) : "",
                cards,
                next,
                view);
    }

    private static List<BoardCard> page(List<BoardCard> cards, int limit) {
        return cards.size() > limit ? cards.subList(0, limit) : cards;
    }

    private static @Nullable String next(List<BoardCard> cards, int limit) {
        return cards.size() > limit ? cards.get(limit - 1).cursor() : null;
    }

    private static List<BoardCard> cards(Pipeline pipeline, Stage stage, List<Record> rows) {
        var now = Instant.now();
        var zone = Caller.current().zone();
        return rows.stream().map(row -> card(pipeline, stage, row, now, zone)).toList();
    }

    private static BoardCard card(Pipeline pipeline, Stage stage, Record row, Instant now, ZoneId zone) {
        var nextAt = instant(row.get("next_at", OffsetDateTime.class));
        var agreed = row.get(BoardQueries.of(DEAL.PAID_AT)) == null
                ? instant(row.get(BoardQueries.of(DEAL.AGREED_AT)))
                : null;
        var norm = stage.normDays();
        return new BoardCard(
                row.get(BoardQueries.of(DEAL.ID)),
                row.get(BoardQueries.of(DEAL.RANK)),
                row.get(BoardQueries.of(DEAL.TITLE)),
                requireNonNullElse(row.get(BoardQueries.CLIENT), ""),
                Formats.money(row.get(BoardQueries.of(DEAL.AMOUNT)), row.get(BoardQueries.of(DEAL.CURRENCY))),
                requireNonNullElse(row.get(BoardQueries.OWNER), ""),
                row.get(BoardQueries.of(DEAL.TEMPERATURE)),
                step(nextAt, now, zone),
                requireNonNullElse(row.get("next_kind", String.class), ""),
                requireNonNullElse(row.get("next_title", String.class), ""),
                nextAt,
                norm == null ? 0 : idle(row.get(BoardQueries.of(DEAL.STAGE_SINCE)), norm, now),
                Math.max(0, days(row.get(BoardQueries.of(DEAL.CREATED_AT)), now) - pipeline.normDays()),
                agreed,
                agreed == null ? null : agreed.plus(Duration.ofHours(pipeline.paymentHours())));
    }

    private static String step(@Nullable Instant next, Instant now, ZoneId zone) {
        if (next == null) {
            return "none";
        } else if (next.isBefore(now)) {
            return "late";
        } else {
            return LocalDate.ofInstant(next, zone).equals(LocalDate.ofInstant(now, zone)) ? "today" : "planned";
        }
    }

    private static long idle(OffsetDateTime since, int norm, Instant now) {
        var days = days(since, now);
        return days > norm ? days : 0;
    }

    private static long days(OffsetDateTime since, Instant now) {
        return Duration.between(since.toInstant(), now).toDays();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
