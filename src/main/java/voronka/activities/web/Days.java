package voronka.activities.web;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.web.DayPart;
import voronka.activities.web.DayView.Block;
import voronka.activities.web.DayView.Figure;
import voronka.activities.web.DayView.Line;
import voronka.activities.web.DayView.Ring;
import voronka.activities.web.DayView.Team;
import voronka.activities.web.DayView.Tile;
import voronka.activities.web.FeedView.Step;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Row;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// Puts the day screen together: a seller's own work, or a department's.
@Component
class Days {

    private static final int SHOWN = 6;

    private final DayQueries queries;
    private final RecordQueries records;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Clock clock;
    private final List<DayPart> parts;

    Days(
            DayQueries queries,
            RecordQueries records,
            Catalogue catalogue,
            Settings settings,
            Clock clock,
            List<DayPart> parts) {
        this.queries = queries;
        this.records = records;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
        this.parts = parts.stream().sorted(Comparator.comparingInt(DayPart::order)).toList();
    }

    DayView of() {
        var leads = leads();
        var lists = new Lists(leads);
        var counted = lists.all();
        var counts = queries.counts(counted);
        var numbers = new Numbers(counted, counts);
        return new DayView(
                title(),
                rings(lists, numbers, leads),
                tiles(lists, numbers, leads),
                blocks(lists, numbers, leads),
                parts.stream().map(DayPart::render).flatMap(Optional::stream).toList(),
                leads ? team(lists) : null);
    }

    private String title() {
        var day = Formats.fullDay(today());
        return day.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + day.substring(1);
    }

    /// Who sees more deals than his own leads others.
    static boolean leads() {
        return Caller.current().ownScope(Action.SEE, "deal").filter(scope -> scope != Scope.OWN).isPresent();
    }

    private record Numbers(List<Rows> lists, List<Integer> counts) {

        int of(Rows list) {
            return counts.get(lists.indexOf(list));
        }
    }

    /// The lists that the screen counts.
    private final class Lists {

        private final Rows late;
        private final Rows ownLate;
        private final Rows today;
        private final Rows requests;
        private final Rows withoutStep;
        private final Rows requestsWithoutStep;
        private final Rows awaitingPayment;
        private final Rows overNorm;
        private final Rows stuck;
        private final Rows withoutInvoice;
        private final Rows callsToday;
        private final Rows callsOfMonth;
        private final Rows meetingsOfMonth;
        private final Rows paid;

        private Lists(boolean all) {
            var first = today().withDayOfMonth(1);
            var last = first.plusMonths(1).minusDays(1).toString();
            late = whose(all, rows("activity", "set", "overdue", "sort", "plannedAt"));
            ownLate = late.with("owner", "me");
            today = rows("activity", "set", "today", "sort", "plannedAt", "owner", "me");
            requests = rows("request", "state", "new", "sort", "createdAt");
            withoutStep = whose(all, rows("deal", "set", "noNextStep"));
            requestsWithoutStep = whose(all, rows("request", "set", "noNextStep"));
            awaitingPayment = whose(all, rows("deal", "set", "awaitingPayment"));
            overNorm = whose(all, rows("deal", "set", "overNorm"));
            stuck = whose(all, rows("deal", "set", "stuck"));
            withoutInvoice = whose(all, rows("deal", "set", "withoutInvoice"));
            callsToday = rows("activity", "kind", "call", "doneAt", today().toString(), "owner", "me");
            callsOfMonth =
                    whose(all, rows("activity", "kind", "call", "doneAt.gte", first.toString(), "doneAt.lte", last));
            meetingsOfMonth = whose(
                    all, rows("activity", "kind", "meeting,visit", "doneAt.gte", first.toString(), "doneAt.lte", last));
            paid = whose(
                    all, rows("payment", "currency", currency(), "paidOn.gte", first.toString(), "paidOn.lte", last));
        }

        private List<Rows> all() {
            return Stream.of(
                            late,
                            ownLate,
                            today,
                            requests,
                            withoutStep,
                            requestsWithoutStep,
                            awaitingPayment,
                            overNorm,
                            stuck,
                            withoutInvoice,
                            callsToday,
                            callsOfMonth,
                            meetingsOfMonth)
                    .toList();
        }
    }

    private Rows rows(String kind, String... pairs) {
        return Rows.of(catalogue, kind, pairs);
    }

    private static Rows whose(boolean all, Rows rows) {
        return all ? rows : rows.with("owner", "me");
    }

    private List<Ring> rings(Lists lists, Numbers numbers, boolean leads) {
        var month = today().withDayOfMonth(1);
        var plan = queries.plan(month, !leads);
        var rings = new ArrayList<Ring>();
        if (catalogue.kind("payment").mayAny(Action.SEE)) {
            var paid = queries.paid(lists.paid);
            rings.add(ring(
                    t("day.paid"),
                    paid,
                    plan.get("paid"),
                    Formats.shortMoney(paid, currency()),
                    target -> Formats.shortMoney(target, currency()),
                    lists.paid.href()));
        }
        counted(rings, "calls", plan.get("calls"), lists.callsOfMonth, numbers);
        counted(rings, "meetings", plan.get("meetings"), lists.meetingsOfMonth, numbers);
        return rings;
    }

    /// What is counted has a ring only where somebody planned it.
    private static void counted(
            List<Ring> rings, String metric, @Nullable BigDecimal target, Rows rows, Numbers numbers) {
        if (target != null) {
            var done = numbers.of(rows);
            rings.add(ring(
                    t("day." + metric),
                    BigDecimal.valueOf(done),
                    target,
                    Formats.number(done),
                    Formats::number,
                    rows.href()));
        }
    }

    private static Ring ring(
            String label,
            BigDecimal done,
            @Nullable BigDecimal target,
            String shown,
            java.util.function.Function<BigDecimal, String> format,
            String href) {
        if (target == null || target.signum() == 0) {
            return new Ring(label, "—", 0, "gray", t("day.noplan", shown), href);
        }
        var share = done.doubleValue() / target.doubleValue();
        var tone = share >= 1 ? "green" : "teal";
        return new Ring(
                label, Formats.percent(Math.floor(share * 100) / 100), share * 100, tone, t("day.of", shown, format.apply(target)), href);
    }

    private List<Tile> tiles(Lists lists, Numbers numbers, boolean leads) {
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("late", "clock", lists.late, numbers, true));
        if (!leads) {
            tiles.add(tile("today", "calendar-event", lists.today, numbers, false));
        }
        tiles.add(tile("requests", "inbox", lists.requests, numbers, false));
        if (numbers.of(lists.requestsWithoutStep) > 0) {
            tiles.add(tile("requestsWithoutStep", "inbox", lists.requestsWithoutStep, numbers, true));
        }
        tiles.add(tile("withoutStep", "circle-dashed", lists.withoutStep, numbers, true));
        tiles.add(tile("awaitingPayment", "hourglass", lists.awaitingPayment, numbers, false));
        tiles.add(tile("overNorm", "clock-pause", lists.overNorm, numbers, false));
        if (leads) {
            tiles.add(tile("stuck", "alert-triangle", lists.stuck, numbers, false));
            tiles.add(tile("withoutInvoice", "file-invoice", lists.withoutInvoice, numbers, false));
        } else if ("passive".equals(Caller.current().workProfile())) {
            tiles.add(tile("withoutInvoice", "file-invoice", lists.withoutInvoice, numbers, false));
        } else if ("active".equals(Caller.current().workProfile())) {
            tiles.add(callsToday(lists, numbers));
        }
        return tiles.stream().filter(this::opens).toList();
    }

    /// A number whose list is closed to the reader is not shown to him.
    private boolean opens(Tile tile) {
        return catalogue.byPlural(tile.href().substring(1, tile.href().indexOf("/list"))).mayAny(Action.SEE);
    }

    /// Calls against what the month's plan makes of a working day.
    private Tile callsToday(Lists lists, Numbers numbers) {
        var plan = queries.plan(today().withDayOfMonth(1), true).get("calls");
        var done = numbers.of(lists.callsToday);
        var text = plan == null ? Formats.number(done) : t("day.of", Formats.number(done), Formats.number(norm(plan)));
        return new Tile(t("day.tile.callsToday"), text, "phone", null, lists.callsToday.href());
    }

    private long norm(BigDecimal ofMonth) {
        var first = today().withDayOfMonth(1);
        var days = first.datesUntil(first.plusMonths(1))
                .map(LocalDate::getDayOfWeek)
                .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
                .count();
        return (long) Math.ceil(ofMonth.doubleValue() / days);
    }

    private static Tile tile(String name, String icon, Rows rows, Numbers numbers, boolean isBad) {
        var count = numbers.of(rows);
        return new Tile(
                t("day.tile." + name), Formats.number(count), icon, isBad && count > 0 ? "red" : null, rows.href());
    }

    private List<Block> blocks(Lists lists, Numbers numbers, boolean leads) {
        var blocks = new ArrayList<Block>();
        if (!leads || numbers.of(lists.ownLate) > 0) {
            blocks.add(steps(leads ? "ownLate" : "late", lists.ownLate, numbers.of(lists.ownLate), "circle-check"));
        }
        if (!leads || numbers.of(lists.today) > 0) {
            blocks.add(steps("today", lists.today, numbers.of(lists.today), "calendar"));
        }
        if (catalogue.kind("request").mayAny(Action.SEE)) {
            blocks.add(requests(lists.requests, numbers.of(lists.requests)));
        }
        if (catalogue.kind("deal").mayAny(Action.SEE)) {
            blocks.add(clocks(lists.awaitingPayment, numbers.of(lists.awaitingPayment)));
            blocks.add(
                    leads
                            ? deals("stuck", lists.stuck, numbers.of(lists.stuck), false)
                            : deals("withoutStep", lists.withoutStep, numbers.of(lists.withoutStep), true));
            if (!leads && "passive".equals(Caller.current().workProfile())) {
                blocks.add(deals("withoutInvoice", lists.withoutInvoice, numbers.of(lists.withoutInvoice), false));
            }
        }
        return blocks;
    }

    private Block steps(String name, Rows rows, int count, String icon) {
        var found = first(rows, "kind,title,plannedAt,company,deal", name.equals("today") ? 20 : SHOWN);
        return block(
                name,
                rows,
                count,
                found.stream().map(this::step).toList(),
                List.of(),
                icon);
    }

    private Block requests(Rows rows, int count) {
        var lines = first(rows, "title,channel,personName,createdAt", SHOWN).stream()
                .map(row -> new Line(
                        row.text("title"),
                        "/requests/" + row.id(),
                        emptyToNull(row.text("personName")),
                        null,
                        ((OffsetDateTime) Objects.requireNonNull(row.get("createdAt"))).toInstant(),
                        null,
                        null,
                        null))
                .toList();
        return block("requests", rows, count, List.of(), lines, "inbox");
    }

    private Block clocks(Rows rows, int count) {
        var lines = queries.clocks(rows, SHOWN).stream()
                .map(deal -> new Line(
                        deal.title(),
                        "/deals/" + deal.deal(),
                        deal.client(),
                        null,
                        null,
                        deal.agreed().toInstant(),
                        deal.agreed().toInstant().plus(Duration.ofHours(deal.hours())),
                        null))
                .toList();
        return block("awaitingPayment", rows, count, List.of(), lines, "hourglass");
    }

    private Block deals(String name, Rows rows, int count, boolean plans) {
        var lines = first(rows, "title,company,amount,currency", SHOWN).stream()
                .map(row -> new Line(
                        row.text("title"),
                        "/deals/" + row.id(),
                        emptyToNull(row.text("company")),
                        Formats.money((BigDecimal) row.get("amount"), row.text("currency")),
                        null,
                        null,
                        null,
                        plans ? "/deals/" + row.id() + "/next" : null))
                .toList();
        return block(name, rows, count, List.of(), lines, "circle-check");
    }

    private static Block block(String name, Rows rows, int count, List<Step> steps, List<Line> lines, String icon) {
        return new Block(
                name, t("day.block." + name), Formats.number(count), rows.href(), steps, lines, icon, t("day.empty." + name));
    }

    private List<Row> first(Rows rows, String columns, int limit) {
        return records.list(rows.with("columns", columns).query().withPage(null, limit)).rows();
    }

    private Step step(Row row) {
        var at = (OffsetDateTime) Objects.requireNonNull(row.get("plannedAt"));
        var about = Stream.of(row.get("company"), row.get("deal"))
                .filter(Ref.class::isInstance)
                .map(ref -> ((Ref) ref).name())
                .collect(Collectors.joining(" · "));
        var kind = row.text("kind");
        return new Step(
                row.id(),
                FeedWords.icon(kind, null),
                row.text("title"),
                emptyToNull(about),
                at.toInstant(),
                at.atZoneSameInstant(Caller.current().zone()).toLocalTime().equals(LocalTime.of(23, 59)),
                at.toInstant().isBefore(clock.instant()) ? "late" : "today",
                kind.equals("call"),
                true);
    }

    private Team team(Lists lists) {
        var members = queries.members(
                lists.late, lists.withoutStep, lists.paid, today().withDayOfMonth(1));
        return new Team(members.stream()
                .map(member -> {
                    var id = member.id().toString();
                    return new DayView.Member(
                            member.name(),
                            List.of(
                                    figure("day.team.late", member.late(), lists.late.with("owner", id)),
                                    figure("day.team.withoutStep", member.withoutStep(), lists.withoutStep.with("owner", id))),
                            Formats.shortMoney(member.paid(), currency()),
                            share(member.paid(), member.target()),
                            lists.paid.with("owner", id).href());
                })
                .toList());
    }

    private static @Nullable Double share(BigDecimal done, @Nullable BigDecimal target) {
        return target == null || target.signum() == 0 ? null : done.doubleValue() * 100 / target.doubleValue();
    }

    private static Figure figure(String label, int count, Rows rows) {
        return new Figure(t(label), Formats.number(count), rows.href(), count > 0);
    }

    private String currency() {
        return settings.text("company.currency", "RUB");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Caller.current().zone()));
    }
}
