package voronka.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Fills a company that was just set up with a data set, by bulk copy; the same seed makes the same records. What
/// triggers keep is then made from the records by the same expressions.
public final class Fill {

    static final String PASSWORD = "bench-voronka";
    static final String ADMIN = "admin@bench.example";
    static final String DIRECTOR = "director@bench.example";
    private static final long SEED = 20_260_101;
    private static final int DAYS = 720;
    private static final int[] WEIGHTS = {22, 18, 14, 11, 9, 8, 7, 6, 5};
    private static final List<String> TABLES =
            List.of("company", "person", "company_person", "deal", "deal_check", "stage_move", "activity", "search_entry", "change");

    private record Deal(UUID id, UUID owner, UUID company, UUID person, Instant created, boolean open) {}

    private final Connection database;
    private final Size size;
    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final Names names = new Names(dice);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final List<UUID> sellers = new ArrayList<>();
    private UUID[] companies;
    private UUID[] persons;
    private String[] surnames;
    private Deal[] deals;

    private Fill(Connection database, Size size) {
        this.database = database;
        this.size = size;
    }

    /// @param arguments the data set and the home folder of an installation that runs
    public static void main(String... arguments) throws Exception {
        try (var database = Database.open(Path.of(arguments[1]))) {
            fill(database, Size.of(arguments[0]));
        }
    }

    static void fill(Connection database, Size size) throws SQLException {
        var found = Database.list(database, "select count(*) from deal").getFirst();
        if (Integer.parseInt(found) >= size.deals()) {
            System.out.println("The data set " + size.name() + " is there: " + found + " deals");
        } else {
            new Fill(database, size).fill();
        }
    }

    private void fill() throws SQLException {
        var start = System.nanoTime();
        people();
        Database.run(database, "set session_replication_role = replica", "set maintenance_work_mem = '1GB'");
        var indexes = dropIndexes();
        companies();
        persons();
        deals();
        activities();
        kept();
        for (var index : indexes) {
            Database.run(database, index);
        }
        Database.run(database, "set session_replication_role = origin", "vacuum analyze");
        System.out.printf("Data set %s: %.0f s in all%n", size.name(), (System.nanoTime() - start) / 1e9);
    }

    private void said(String what, long start) {
        System.out.printf("  %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    /// Everybody has the administrator's password, so that none must be hashed here.
    private void people() throws SQLException {
        employee("Директор Генеральный", DIRECTOR, "director", null);
        for (var i = 1; i <= Size.SELLERS; i++) {
            var name = names.person();
            sellers.add(employee(name.last() + " " + name.first(), "seller" + i + "@bench.example", "active_seller", "active"));
        }
    }

    private UUID employee(String name, String email, String post, String profile) throws SQLException {
        var id = UUID.fromString(Database.list(
                        database,
                        """
                        insert into employee (name, email, post, work_profile, password_hash, language)
                        select ?, ?, ?, ?, password_hash, 'ru' from employee where email = ? returning id""",
                        name, email, post, profile, ADMIN)
                .getFirst());
        Database.run(
                database,
                "insert into employee_role (employee_id, role_id) select '%s', id from role where code = '%s'".formatted(id, post));
        return id;
    }

    /// Those that are no constraint; they are made anew when everything is in.
    private List<String> dropIndexes() throws SQLException {
        var made = new ArrayList<String>();
        for (var table : TABLES) {
            var which = """
                    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                    join pg_namespace n on n.oid = t.relnamespace
                    where n.nspname = 't_main' and t.relname = ? and not i.indisunique""";
            made.addAll(Database.list(database, "select pg_get_indexdef(i.indexrelid) " + which, table));
            for (var index : Database.list(database, "select c.relname " + which, table)) {
                Database.run(database, "drop index " + index);
            }
        }
        return made;
    }

    private Instant ago(double days) {
        return now.minusSeconds((long) (days * 86_400));
    }

    private UUID seller(int i) {
        return sellers.get(i % sellers.size());
    }

    private String phone() {
        var digits = "79" + dice.nextLong(100_000_000L, 1_000_000_000L);
        return "[{\"raw\": \"+%s\", \"e164\": \"+%s\"}]".formatted(digits, digits);
    }

    private void companies() throws SQLException {
        var start = System.nanoTime();
        companies = new UUID[size.companies()];
        try (var copy = new Copy(
                database, "company", "id, name, owner_id, inn, phones, emails, industry, source, created_at, updated_at")) {
            for (var i = 0; i < companies.length; i++) {
                var created = ago(DAYS + dice.nextDouble() * 100);
                companies[i] = Ids.at(created, dice);
                copy.row(companies[i], names.company(), seller(i), String.valueOf(7_700_000_000L + i), phone(),
                        "[\"info@c%d.example\"]".formatted(i), "Производство", "Рекомендация", created, created);
            }
        }
        said("companies", start);
    }

    private void persons() throws SQLException {
        var start = System.nanoTime();
        persons = new UUID[size.persons()];
        surnames = new String[size.persons()];
        try (var copy = new Copy(
                database, "person", "id, last_name, first_name, middle_name, owner_id, phones, emails, created_at, updated_at")) {
            for (var i = 0; i < persons.length; i++) {
                var created = ago(DAYS + dice.nextDouble() * 100);
                var name = names.person();
                persons[i] = Ids.at(created, dice);
                surnames[i] = name.last();
                copy.row(persons[i], name.last(), name.first(), name.middle(), seller(i), phone(),
                        "[\"p%d@bench.example\"]".formatted(i), created, created);
            }
        }
        try (var copy = new Copy(database, "company_person", "company_id, person_id, post")) {
            for (var i = 0; i < persons.length; i++) {
                copy.row(companies[i % companies.length], persons[i], "Инженер");
            }
        }
        said("persons", start);
    }

    private void deals() throws SQLException {
        var start = System.nanoTime();
        var pipeline = Database.list(database, "select id::text from pipeline where code = 'active'").getFirst();
        var stages = Database.list(
                database, "select id::text from stage where pipeline_id = ?::uuid order by position", pipeline);
        var reasons = Database.list(database, "select id::text from refusal_reason where not needs_note order by position");
        var places = new int[size.deals()];
        deals = new Deal[size.deals()];
        try (var copy = new Copy(
                database,
                "deal",
                "id, title, pipeline_id, stage_id, state, stage_since, rank, company_id, person_id, owner_id, amount, currency,"
                        + " expected_on, goal, source, agreed_at, paid, paid_at, closed_at, refusal_reason_id, created_at, updated_at")) {
            for (var i = 0; i < deals.length; i++) {
                places[i] = place();
                var open = places[i] < WEIGHTS.length;
                var created = ago(1 + dice.nextDouble() * (open ? 60 : DAYS));
                var since = created.plusSeconds(dice.nextLong(now.getEpochSecond() - created.getEpochSecond()));
                var person = dice.nextInt(persons.length);
                var won = places[i] == WEIGHTS.length;
                var amount = 1000L * dice.nextLong(5, 3000);
                var deal = new Deal(Ids.at(created, dice), seller(i), companies[person % companies.length], persons[person], created, open);
                deals[i] = deal;
                copy.row(deal.id, names.thing() + ": " + surnames[person], pipeline, stages.get(places[i]),
                        open ? "open" : won ? "won" : "lost", since, -since.getEpochSecond() - dice.nextDouble(),
                        deal.company, deal.person, deal.owner, amount, "RUB",
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(dice.nextInt(90)), "Сдать объект в срок", "Сайт",
                        places[i] >= 6 && (open || won) ? since : null, won ? amount : 0, won ? since : null,
                        open ? null : since, open || won ? null : reasons.get(dice.nextInt(reasons.size())), created, since);
            }
        }
        moves(stages, places);
        said("deals", start);
    }

    /// A quarter is closed, half of that won; the early steps hold more than the late ones.
    private int place() {
        var open = dice.nextInt(100) < 75;
        if (!open) {
            return WEIGHTS.length + dice.nextInt(2);
        }
        var left = dice.nextInt(100);
        var place = 0;
        while (left >= WEIGHTS[place]) {
            left -= WEIGHTS[place++];
        }
        return place;
    }

    /// Each deal went through the stages before its own one by one; a lost one was given up somewhere.
    private void moves(List<String> stages, int[] places) throws SQLException {
        try (var copy = new Copy(database, "stage_move", "deal_id, from_stage_id, to_stage_id, owner_id, moved_at, spent")) {
            for (var i = 0; i < deals.length; i++) {
                var steps = places[i] <= WEIGHTS.length ? places[i] : dice.nextInt(1, WEIGHTS.length);
                var way = new ArrayList<>(stages.subList(0, steps));
                way.add(stages.get(places[i]));
                var step = Math.max(1, (now.getEpochSecond() - deals[i].created.getEpochSecond()) / (steps + 1));
                for (var j = 0; j < way.size(); j++) {
                    copy.row(deals[i].id, j == 0 ? null : way.get(j - 1), way.get(j), deals[i].owner,
                            deals[i].created.plusSeconds(step * j), j == 0 ? null : step + " seconds");
                }
            }
        }
    }

    /// The busiest deals have some thousand, most have five; three of four open ones have a planned one.
    private void activities() throws SQLException {
        var start = System.nanoTime();
        var kinds = List.of("call", "call", "letter", "meeting", "task", "message", "note");
        try (var copy = new Copy(
                database,
                "activity",
                "id, kind, title, body, direction, planned_at, duration_minutes, done_at, result, owner_id, company_id, person_id,"
                        + " deal_id, created_at, updated_at")) {
            for (var i = 0; i < size.activities(); i++) {
                var planned = i < deals.length && deals[i].open && i % 4 != 0;
                var u = dice.nextDouble();
                var deal = planned ? deals[i] : deals[(int) (u * u * deals.length)];
                var kind = names.one(kinds);
                var created = deal.created.plusSeconds(dice.nextLong(now.getEpochSecond() - deal.created.getEpochSecond()));
                var at = planned ? now.plusSeconds(dice.nextLong(-86_400 * 3, 86_400 * 20)) : created.plusSeconds(600);
                copy.row(Ids.at(created, dice), kind, "Обсудить: " + names.thing().toLowerCase(),
                        planned ? null : "Договорились о следующем шаге, ждём ответа до конца недели.",
                        kind.equals("call") || kind.equals("letter") ? "out" : null, at, 15, planned ? null : at,
                        planned ? null : "done", deal.owner, deal.company, deal.person, deal.id, created, created);
            }
        }
        said("activities", start);
    }

    /// What triggers would have kept: search, totals, history. The expressions are those of search_changed,
    /// deal_written and record_changed.
    private void kept() throws SQLException {
        var start = System.nanoTime();
        search("company", "name", "inn,industry", "legal_name,ogrn,edrpou,website,director_name");
        search("person", "name", "workplace", "");
        search("deal", "title", "number", "goal");
        for (var kind : List.of("company", "person", "deal")) {
            Database.run(
                    database,
                    """
                    insert into change (at, kind, record_id, action, after)
                    select r.created_at, '%1$s', r.id, 'created',
                           jsonb_strip_nulls(to_jsonb(r)) - '{id,version,updated_at,rank,password_hash}'::text[]
                    from %1$s r""".formatted(kind));
        }
        Database.run(
                database,
                """
                insert into change (at, kind, record_id, action, before, after)
                select moved_at, 'deal', deal_id, 'changed', jsonb_build_object('stage_id', from_stage_id),
                       jsonb_build_object('stage_id', to_stage_id)
                from stage_move where from_stage_id is not null""",
                "delete from deal_total",
                """
                insert into deal_total (stage_id, owner_id, currency, deals, amount)
                select stage_id, owner_id, currency, count(*), sum(amount) from deal
                where deleted_at is null group by stage_id, owner_id, currency""",
                "delete from closed_total",
                """
                insert into closed_total
                    (day, pipeline_id, owner_id, state, refusal_reason_id, currency, deals, amount, seconds, folded)
                select (closed_at at time zone 'UTC')::date, pipeline_id, owner_id, state, refusal_reason_id, currency,
                       count(*), sum(amount), sum(extract(epoch from closed_at - created_at)), true
                from deal where deleted_at is null and closed_at is not null and state <> 'open' group by 1, 2, 3, 4, 5, 6""",
                "delete from contact_total",
                """
                insert into contact_total (day, owner_id, kind, contacts, folded)
                select (done_at at time zone 'UTC')::date, owner_id, kind, count(*), true
                from activity a where is_contact(a) group by 1, 2, 3""",
                """
                insert into deal_check (deal_id, stage_id, item)
                select d.id, s.id, i from deal d
                join stage s on s.pipeline_id = d.pipeline_id and s.position = 4 cross join unnest(s.checklist) i
                where d.stage_id = s.id""");
        said("what triggers keep", start);
    }

    private void search(String kind, String title, String subtitles, String others) throws SQLException {
        Database.run(
                database,
                """
                insert into search_entry (record_id, kind, owner_id, title, subtitle, text)
                select (n ->> 'id')::uuid, '%1$s', (n ->> 'owner_id')::uuid, coalesce(n ->> '%2$s', ''),
                       coalesce((select string_agg(n ->> c, ' · ' order by i)
                                 from unnest(string_to_array('%3$s', ',')) with ordinality u (c, i) where n ->> c <> ''), ''),
                       folded(concat_ws(' ', n ->> '%2$s',
                           (select string_agg(n ->> c, ' ')
                            from unnest(string_to_array('%3$s', ',') || string_to_array('%4$s', ',')) c),
                           (select string_agg(e #>> '{}', ' ') from jsonb_array_elements(coalesce(n -> 'emails', '[]')) e),
                           (select string_agg(regexp_replace(coalesce(e ->> 'e164', e ->> 'raw'), '\\D', '', 'g'), ' ')
                            from jsonb_array_elements(coalesce(n -> 'phones', '[]')) e)))
                from (select to_jsonb(r) from %1$s r) x (n)"""
                        .formatted(kind, title, subtitles, others));
    }
}
