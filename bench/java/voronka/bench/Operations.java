package voronka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import voronka.bench.Operation.Call;

/// The operations that are measured, with the addresses that people's pages and programs ask. The director sees
/// everybody's deals; the sellers do the rest.
final class Operations {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private record Seller(String id, String session, String token) {}

    private final Connection database;
    private final List<Seller> sellers = new ArrayList<>();
    private final Seller director;

    Operations(Connection database, Client client) throws SQLException, IOException, InterruptedException {
        this.database = database;
        this.director = seller(client, Fill.DIRECTOR);
        for (var i = 1; i <= 4; i++) {
            sellers.add(seller(client, "seller" + i + "@bench.example"));
        }
    }

    private Seller seller(Client client, String email) throws SQLException, IOException, InterruptedException {
        var id = Database.list(database, "select id::text from employee where email = ?", email).getFirst();
        return new Seller(id, client.session(email), "Bearer " + client.token(email));
    }

    List<Operation> all() throws SQLException {
        var pipeline = Database.list(database, "select id::text from pipeline where code = 'active'").getFirst();
        var stages = Database.list(
                database, "select id::text from stage where pipeline_id = ?::uuid order by position", pipeline);
        var all = new ArrayList<Operation>();
        all.add(Operation.of("board-all", "page", "board of all sellers", "p50 ≤ 15, ≥ 150/s",
                List.of(Call.get("/deals?pipeline=" + pipeline, director.session))));
        all.add(Operation.of("board-one", "page", "board of one seller (5,000 deals)", "p50 ≤ 8, ≥ 200/s",
                sellers.stream().map(one -> Call.get("/deals?pipeline=" + pipeline, one.session)).toList()));
        var list = "?stage=%s&sort=-createdAt&limit=50";
        all.add(Operation.of("list", "page", "list of 50: one stage, newest first", "p50 ≤ 4, ≥ 450/s",
                stages.subList(0, 4).stream().map(stage -> Call.get("/deals/list" + list.formatted(stage), director.session)).toList()));
        all.add(Operation.of("list", "api", "list of 50: one stage, newest first", "p50 ≤ 4, ≥ 450/s",
                stages.subList(0, 4).stream().map(stage -> Call.get("/api/v1/deals" + list.formatted(stage), director.token)).toList()));
        var busy = Database.list(
                database,
                """
                select deal_id::text from activity where deal_id in (select id from deal where state = 'open' limit 100000)
                group by deal_id having count(*) between 30 and 60 order by deal_id limit 300""");
        all.add(Operation.of("record", "page", "record with its feed (30–60 entries)", "p50 ≤ 3, ≥ 450/s",
                busy.stream().map(id -> Call.get("/deals/" + id, director.session)).toList()));
        all.add(Operation.of("record", "api", "record (its fields)", "p50 ≤ 3, ≥ 450/s",
                busy.stream().map(id -> Call.get("/api/v1/deals/" + id, director.token)).toList()));
        var surnames = List.of("Иванов", "Смирнов", "Кузнецов", "Мухин", "Рябов", "Власов", "Орлов", "Чернов");
        all.add(Operation.of("search", "page", "search by a surname over customers and deals", "p50 ≤ 8, ≥ 150/s",
                surnames.stream().map(name -> Call.get("/search?q=" + URLEncoder.encode(name, UTF_8), director.session)).toList()));
        all.add(Operation.of("search", "api", "search by a surname over customers and deals", "p50 ≤ 8, ≥ 150/s",
                surnames.stream().map(name -> Call.get("/api/v1/search?q=" + URLEncoder.encode(name, UTF_8), director.token)).toList()));
        all.add(Operation.of("create", "api", "create a deal", "p50 ≤ 3, ≥ 650/s", creates(stages)));
        all.add(Operation.of("move", "page", "move a deal to another stage", "p50 ≤ 2, ≥ 950/s", moves(stages, true)));
        all.add(Operation.of("move", "api", "move a deal to another stage", "p50 ≤ 2, ≥ 950/s", moves(stages, false)));
        all.add(Operation.of("report-stages", "page", "report: count and sum by stage × seller", "p50 ≤ 4",
                List.of(Call.get("/reports/stages?pipeline=" + pipeline, director.session))));
        all.add(Operation.of("report-figures", "page", "report: key figures by seller, this month", "",
                List.of(Call.get("/reports/figures", director.session))));
        all.add(Operation.of("report-funnel", "page", "report: funnel of deals by stage, this month", "",
                List.of(Call.get("/reports/funnel?pipeline=" + pipeline, director.session))));
        return all;
    }

    private List<Call> creates(List<String> stages) throws SQLException {
        var companies = Database.list(database, "select id::text from company order by id limit 200");
        var calls = new ArrayList<Call>();
        for (var i = 0; i < companies.size(); i++) {
            var one = sellers.get(i % sellers.size());
            var body = """
                    {"title": "Вентиляция {n}", "company": "%s", "stage": "%s", "owner": "%s", "amount": 250000, "source": "Сайт"}"""
                    .formatted(companies.get(i), stages.getFirst(), one.id);
            calls.add(new Call("POST", "/api/v1/deals", one.token, JSON, List.of(body)));
        }
        return calls;
    }

    /// Deals of the fifth stage go to the sixth and come back; those of pages and of the API are not the same.
    private List<Call> moves(List<String> stages, boolean page) throws SQLException {
        var from = stages.get(4);
        var to = stages.get(5);
        var calls = new ArrayList<Call>();
        for (var one : sellers) {
            var deals = Database.list(
                    database,
                    """
                    select id::text from (
                        select d.id, row_number() over (order by d.id) n from deal d
                        where d.owner_id = ?::uuid and d.stage_id = ?::uuid and d.deleted_at is null
                          and exists (select from deal_check c where c.deal_id = d.id and c.stage_id = d.stage_id)) x
                    where n % 2 = ? limit 100""",
                    one.id, from, page ? 0 : 1);
            for (var deal : deals) {
                calls.add(page
                        ? new Call("PUT", "/deals/" + deal + "/place", one.session, FORM,
                                List.of("stage=%s&from=%s".formatted(to, from), "stage=%s&from=%s".formatted(from, to)))
                        : new Call("PUT", "/api/v1/deals/" + deal + "/stage", one.token, JSON,
                                List.of("{\"stage\": \"%s\"}".formatted(to), "{\"stage\": \"%s\"}".formatted(from))));
            }
        }
        return calls;
    }
}
