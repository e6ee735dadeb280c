package voronka.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures the intake desk: requests that come by the API and the form, 200 sellers who take the next at once, 10,000 answer
/// clocks that run out in one minute. Run by `bench/run-intake`.
public final class Intake {

    private static final int SELLERS = 200;
    private static final int CLOCKS = 10_000;
    private static final String TEXT = "Нужно 20 штук насосов к пятнице, выставьте счёт на ООО «Ромашка», заявка ";

    private final URI address;
    private final Connection database;
    private final int seconds;
    private final int perSecond;

    private Intake(URI address, Connection database, int seconds, int perSecond) {
        this.address = address;
        this.database = database;
        this.seconds = seconds;
        this.perSecond = perSecond;
    }

    public static void main(String... words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var all = List.of(words);
        var seconds = Integer.parseInt(option(all, "--seconds", "60"));
        var rate = Integer.parseInt(option(all, "--rate", "550"));
        var options = new Options(
                Size.of("XS"),
                Path.of(option(all, "--home", "bench/target/data-intake")).toAbsolutePath(),
                Path.of(option(all, "--jar", "target/voronka.jar")).toAbsolutePath(),
                Integer.parseInt(option(all, "--port", "8098")),
                seconds,
                java.util.Set.of(),
                java.util.Set.of());
        Files.createDirectories(options.home());
        try (var server = Server.start(options);
                var database = Database.open(options.home())) {
            Fill.fill(database, options.size());
            var intake = new Intake(URI.create(server.address()), database, seconds, rate);
            var tokens = intake.prepare();
            intake.come("API", tokens);
            intake.come("form", tokens);
            intake.takeAtOnce(tokens);
            intake.expire();
        }
        System.exit(0);
    }

    private static String option(List<String> words, String name, String otherwise) {
        var place = words.indexOf(name);
        return place < 0 ? otherwise : words.get(place + 1);
    }

    /// Sellers with a token each, a form, a calendar without nights.
    private List<String> prepare() throws Exception {
        Database.run(
                database,
                "update work_calendar set monday='00:00-24:00', tuesday='00:00-24:00', wednesday='00:00-24:00', thursday='00:00-24:00', friday='00:00-24:00', saturday='00:00-24:00', sunday='00:00-24:00'",
                "update work_day set hours = '00:00-24:00'",
                "insert into request_form (key, title) values ('bench', 'Форма') on conflict do nothing",
                "insert into employee (name, email, post) select 'Продавец ' || i, 'taker' || i || '@bench.example', 'passive_seller' from generate_series(1, "
                        + SELLERS + ") i on conflict do nothing",
                "insert into employee_role select e.id, r.id from employee e, role r where e.email like 'taker%' and r.code = 'passive_seller' on conflict do nothing",
                "update request set state = 'spam', closed_at = now(), owner_id = null where state in ('new', 'in_work')",
                "delete from access_token where name = 'intake'");
        var tokens = new ArrayList<String>();
        for (var id : Database.list(database, "select id::text from employee where email like 'taker%' order by email")) {
            var secret = "intake-" + id;
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            try (var statement = database.prepareStatement(
                    "insert into access_token (employee_id, purpose, hash, name, expires_at) values (?::uuid, 'api', ?, 'intake', now() + interval '1 day')")) {
                statement.setString(1, id);
                statement.setBytes(2, hash);
                statement.execute();
            }
            tokens.add("Authorization: Bearer " + secret + "\r\n");
        }
        return tokens;
    }

    /// An even stream for so many seconds: each call has its moment, and its time is counted from that moment, so that waiting
    /// in line is not left out.
    private void come(String way, List<String> tokens) throws Exception {
        var came = "select count(*) from request where channel = '%s' and state <> 'spam'".formatted(way.equals("API") ? "api" : "form");
        var before = count(came);
        stream(way, tokens, 5, perSecond / 2, new Times());
        var times = new Times();
        stream(way, tokens, seconds, perSecond, times);
        var sent = perSecond * seconds + perSecond / 2 * 5;
        var kept = count(came) - before;
        var found = times.summary();
        System.out.printf(
                "Requests by the %s, %d a second for %d s: p50 %.1f ms, p95 %.1f ms, %.0f per second, failed %d, sent %d, kept %d%n",
                way, perSecond, seconds, found.p50(), found.p95(), found.perSecond(), found.failed(), sent, kept);
    }

    private void stream(String way, List<String> tokens, int howLong, int rate, Times times) throws Exception {
        var workers = 24;
        var next = new AtomicInteger();
        var all = rate * howLong;
        var start = System.nanoTime() + 50_000_000;
        together(workers, worker -> () -> {
            Wire wire = null;
            var used = 0;
            try {
                for (var i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                    var moment = start + i * 1_000_000_000L / rate;
                    var wait = moment - System.nanoTime();
                    if (wait > 0) {
                        Thread.sleep(java.time.Duration.ofNanos(wait));
                    }
                    // A visitor sends ten requests at most; a connection is closed after a hundred.
                    if (wire == null || ++used % (way.equals("form") ? 9 : 90) == 0) {
                        if (wire != null) {
                            wire.close();
                        }
                        wire = new Wire(address, "127.%d.%d.%d".formatted(1 + howLong % 100, 1 + i / 250 % 250, 1 + i % 250));
                    }
                    var status = way.equals("API") ? api(wire, tokens.get(i % tokens.size()), i) : form(wire, i);
                    times.add(moment, System.nanoTime(), status / 100 == 2 || status / 100 == 3);
                }
            } finally {
                if (wire != null) {
                    wire.close();
                }
            }
            return true;
        });
    }

    private static int api(Wire wire, String token, int i) throws Exception {
        var body = "{\"text\": \"%s\", \"personName\": \"Пётр\", \"phones\": [\"+7916%07d\"]}".formatted(TEXT + i, i);
        return wire.post("/api/v1/requests", "application/json", token, body);
    }

    private static int form(Wire wire, int i) throws Exception {
        var opened = System.currentTimeMillis() - 60_000;
        var body = "name=%s&phone=%s&text=%s&opened=%d&page=%s"
                .formatted(encoded("Пётр"), encoded("+7917%07d".formatted(i)), encoded(TEXT + i), opened, encoded("https://shop.example/pumps"));
        return wire.post("/f/bench", "application/x-www-form-urlencoded", "", body);
    }

    private void takeAtOnce(List<String> tokens) throws Exception {
        for (var round = 0; round < 6; round++) {
            var times = new Times();
            var wires = new ArrayList<Wire>();
            for (var i = 0; i < SELLERS; i++) {
                wires.add(new Wire(address, "127.0.0.1"));
            }
            var barrier = new CyclicBarrier(SELLERS);
            together(SELLERS, seller -> () -> {
                barrier.await();
                var begin = System.nanoTime();
                var status = wires.get(seller).post("/api/v1/requests/next", "", tokens.get(seller), "");
                times.add(begin, System.nanoTime(), status == 200);
                return true;
            });
            for (var wire : wires) {
                wire.close();
            }
            var found = times.summary();
            System.out.printf(
                    "%d sellers take the next at once%s: p50 %.1f ms, p95 %.1f ms, failed %d%n",
                    SELLERS, round < 3 ? " (warming up)" : "", found.p50(), found.p95(), found.failed());
        }
        System.out.printf(
                "Requests given twice: %d%n",
                count("select count(*) from (select request_id from request_pass where reason = 'taken' group by 1 having count(*) > 1) x"));
    }

    /// All of them run out within one minute; how long after its own moment each was passed on.
    private void expire() throws Exception {
        Database.run(
                database,
                "update request set state = 'spam', closed_at = now(), owner_id = null where state in ('new', 'in_work')",
                """
                insert into request (title, channel, state, owner_id, taken_at, created_at, phones,
                                     clock_from, clock_half, clock_fifth, clock_due, clock_alarm, clock_warned)
                select 'Срок ' || i, 'form', 'in_work', s.ids[1 + i %% cardinality(s.ids)], now() - interval '1 hour', now() - interval '1 hour', '[]',
                       now() - interval '1 hour', now() - interval '30 minutes', now() - interval '12 minutes', d.due, d.due, 2
                from generate_series(1, %d) i
                cross join (select array_agg(id) as ids from employee where email like 'taker%%') s
                cross join lateral (select now() + interval '5 seconds' + i * interval '60 seconds' / %d as due) d"""
                        .formatted(CLOCKS, CLOCKS));
        var passed = "select count(*) from request_pass p join request r on r.id = p.request_id where r.title like 'Срок %' and p.reason = 'clock'";
        var end = System.nanoTime() + 180_000_000_000L;
        while (count(passed) < CLOCKS && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        var late = "select round(coalesce(percentile_cont(%s) within group (order by extract(epoch from p.at - c.due)), 0)::numeric, 1)::text from request_pass p join request r on r.id = p.request_id cross join lateral (select r.created_at + interval '1 hour' + interval '5 seconds' + substr(r.title, 6)::int * interval '60 seconds' / "
                + CLOCKS + " as due) c where r.title like 'Срок %%' and p.reason = 'clock' and p.since < c.due";
        System.out.printf(
                "%d clocks run out within a minute: passed %d, twice %d; after their moment by p50 %s s, p95 %s s, at most %s s%n",
                CLOCKS,
                count(passed),
                count("select count(*) from (select p.request_id from request_pass p join request r on r.id = p.request_id where r.title like 'Срок %' and p.reason = 'clock' group by 1 having count(*) > 1) x"),
                Database.list(database, late.formatted("0.5")).getFirst(),
                Database.list(database, late.formatted("0.95")).getFirst(),
                Database.list(database, late.formatted("1")).getFirst());
    }

    private interface Work {
        Callable<Boolean> of(int number);
    }

    private static void together(int workers, Work work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < workers; i++) {
                running.add(threads.submit(work.of(i)));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private int count(String query) throws Exception {
        return Integer.parseInt(Database.list(database, query).getFirst());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
