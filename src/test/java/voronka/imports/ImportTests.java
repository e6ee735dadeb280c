package voronka.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.STAGE;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.exchange.DateOrder;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// What becomes of files. Committed, for an import is many transactions; each test has records of its own names.
@ApplicationTest
class ImportTests {

    private static final AtomicInteger TURN = new AtomicInteger();

    @Autowired
    Imports imports;

    @Autowired
    ImportResults results;

    @Autowired
    ImportRun run;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    private Tenant tenant;
    private Caller director;
    private String turn;

    @BeforeEach
    void company() {
        tenant = people.company("imports");
        director = in(people::director);
        turn = "№" + TURN.incrementAndGet() + " ";
    }

    @Test
    void aFileOfAnOldSpreadsheetIsReadAsItIs() {
        var file = "Название;Отрасль;Годовой оборот;Телефон\r\n" + turn + "Ёлка;связь;1 234,50;8 (916) 123-45-67\r\n";

        var result = taken("company", file.getBytes(Charset.forName("windows-1251")));

        assertThat(result.created()).isEqualTo(1);
        var company = company(turn + "Ёлка");
        assertThat(company.getIndustry()).isEqualTo("связь");
        assertThat(company.getAnnualRevenue()).isEqualByComparingTo("1234.5");
        assertThat(company.getPhones().data()).contains("+79161234567");
    }

    @Test
    void aRowThatIsRefusedKeepsTheOthersOutOfHarmsWayAndSaysWhy() {
        var id = upload("company", "name,inn,founded\n" + turn + "Хорошая,7707083893,1999\n" + turn
                + "Плохая,7707083890,1999\n" + turn + "Ветхая,,вчера\n");
        work(id);

        var result = get(id);
        assertThat(result.created()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(2);
        var rejected = as(() -> results.rejected(id, 0, 10));
        assertThat(rejected.getFirst().number()).isEqualTo(3);
        assertThat(rejected.getFirst().problems().getFirst().field()).isEqualTo("inn");
        assertThat(as(() -> rejected.getLast().reason(catalogue.kind("company")))).contains("вчера");
        assertThat(exists(turn + "Плохая")).isFalse();
    }

    @Test
    void whatTheDatabaseRefusesIsTheFaultOfOneRowOnly() {
        var sku = "A" + turn.strip();
        var id = upload("product", "Товар,Артикул,Цена\n" + turn + "Один," + sku + ",1\n" + turn + "Два," + sku + ",2\n" + turn + "Три,,3\n");
        as(() -> {
            imports.plan(id, imports.plan(id).withRules("name", Plan.Mode.BOTH, Map.of()));
            return null;
        });
        work(id);

        assertThat(get(id).created()).isEqualTo(2);
        assertThat(get(id).rejected()).isEqualTo(1);
        assertThat(as(() -> results.rejected(id, 0, 10)).getFirst().problems().getFirst().field()).isEqualTo("sku");
    }

    @Test
    void aSecondTimeTheSameFileChangesNothingAndAnotherOneOnlyWhatIsOther() {
        var file = "Название,ИНН,Отрасль\n" + turn + "А,,связь\n" + turn + "Б,,связь\n";
        taken("company", file.getBytes(UTF_8));

        var again = taken("company", file.getBytes(UTF_8));
        assertThat(again.same()).isEqualTo(2);
        assertThat(again.created() + again.updated()).isZero();

        var other = taken("company", file.replace("Б,,связь", "б,,торговля").getBytes(UTF_8));
        assertThat(other.updated()).isEqualTo(1);
        assertThat(sql(() -> sql.fetchCount(COMPANY, COMPANY.NAME.likeIgnoreCase(turn + "б")))).isEqualTo(1);
    }

    @Test
    void twoRowsOfTheSameKeyAreOneRecord() {
        var result = taken("company", ("Название,Отрасль\n" + turn + "А,связь\n" + turn + "а,торговля\n").getBytes(UTF_8));

        assertThat(result.created()).isEqualTo(1);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(sql(() -> sql.fetchCount(COMPANY, COMPANY.NAME.likeIgnoreCase(turn + "а")))).isEqualTo(1);
    }

    @Test
    void onlyCreatingLeavesWhatIsThereAndOnlyChangingMakesNothing() {
        taken("company", ("Название,Отрасль\n" + turn + "А,связь\n").getBytes(UTF_8));
        var file = "Название,Отрасль\n" + turn + "А,торговля\n" + turn + "Б,торговля\n";

        var creating = taken("company", file, plan -> plan.withRules("name", Plan.Mode.CREATE, Map.of()));
        assertThat(creating.created()).isEqualTo(1);
        assertThat(creating.skipped()).isEqualTo(1);

        var changing = taken("company", file + turn + "В,торговля\n", plan -> plan.withRules("name", Plan.Mode.UPDATE, Map.of()));
        assertThat(changing.updated()).isEqualTo(1);
        assertThat(changing.same()).isEqualTo(1);
        assertThat(changing.skipped()).isEqualTo(1);
    }

    @Test
    void aCheckSaysWhatWouldBeAndWritesNothing() {
        var id = upload("company", "Название,ИНН\n" + turn + "А,\n" + turn + "а,\n" + turn + "Б,123\n");
        as(() -> {
            imports.check(id);
            return run.work(id, () -> false);
        });

        var result = get(id);
        assertThat(result.state()).isEqualTo("checked");
        assertThat(result.created()).isEqualTo(1);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(exists(turn + "А")).isFalse();

        as(() -> {
            imports.mend(id, 4, 1, "7728168971");
            return null;
        });
        assertThat(get(id).rejected()).isZero();
        work(id);
        assertThat(get(id).created()).isEqualTo(2);
    }

    @Test
    void aCompanyMayPointToOneFurtherDownInTheFile() {
        var result = taken("company", ("Название,Холдинг\n" + turn + "Дочь," + turn + "Мать\n" + turn + "Мать,\n" + turn
                + "Сирота," + turn + "Никто\n").getBytes(UTF_8));

        assertThat(result.created()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(company(turn + "Дочь").getParentId()).isEqualTo(company(turn + "Мать").getId());
    }

    @Test
    void aNameThatTwoBearIsRefusedAndOneThatNobodyBearsMayBeMade() {
        in(() -> people.as(director, () -> records.create("company", Map.of("name", turn + "Близнец"))));
        in(() -> people.as(director, () -> records.create("company", Map.of("name", turn + "близнец"))));
        var file = "Фамилия,Имя,Компания,Должность\nПетров,Пётр," + turn + "БЛИЗНЕЦ,слесарь\nИванов,Иван" + turn.strip() + "," + turn + "Новая,директор\n";

        var id = upload("person", file);
        as(() -> {
            var plan = imports.plan(id);
            imports.plan(id, plan.withColumns(plan.columns().stream()
                    .map(column -> column.field().equals("company")
                            ? new Plan.Column("company", Map.of(), Plan.Missing.CREATE, column.dates(), column.mark())
                            : column)
                    .toList()));
            return null;
        });
        work(id);

        assertThat(get(id).created()).isEqualTo(1);
        assertThat(as(() -> results.rejected(id, 0, 9)).getFirst().problems().getFirst().message())
                .isEqualTo("imports.reference.several");
        assertThat(as(() -> imports.plan(id)).columns().stream().map(Plan.Column::field))
                .containsExactly("lastName", "firstName", "company", "post");
        var post = sql(() -> sql.select(COMPANY_PERSON.POST)
                .from(COMPANY_PERSON)
                .join(PERSON)
                .on(PERSON.ID.eq(COMPANY_PERSON.PERSON_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(COMPANY_PERSON.COMPANY_ID))
                .where(PERSON.FIRST_NAME.eq("Иван" + turn.strip()), COMPANY.NAME.eq(turn + "Новая"))
                .fetchOne(COMPANY_PERSON.POST));
        assertThat(post).isEqualTo("директор");
    }

    @Test
    void peopleAreToldByTheirNameInOneLine() {
        taken("person", ("ФИО;Почта\nСидорова Анна Петровна" + turn.strip() + ";anna" + turn.replaceAll("\\D", "") + "@example.org\n").getBytes(UTF_8));

        var row = sql(() -> sql.fetchSingle(PERSON, PERSON.MIDDLE_NAME.eq("Петровна" + turn.strip())));
        assertThat(row.getLastName()).isEqualTo("Сидорова");
        assertThat(row.getFirstName()).isEqualTo("Анна");
    }

    @Test
    void aDealKeepsItsDaysItsStageAndItsKey() {
        var key = "K" + turn.strip();
        var file = "deal_id,Название,Этап,Дата создания,Дата закрытия,Сумма\n" + key + "," + turn + "Старая,Won,05/03/2020,28/03/2020,\"1 000,5\"\n" + key
                + "x," + turn + "Живая,Prospecting,06/03/2020,31/12/2020,7\n";

        var result = taken("deal", file.getBytes(UTF_8));

        assertThat(result.rejected()).isZero();
        var old = sql(() -> sql.fetchSingle(DEAL, DEAL.EXTERNAL_KEY.eq(key)));
        assertThat(old.getState()).isEqualTo("won");
        assertThat(old.getClosedAt().toInstant()).isEqualTo("2020-03-27T21:00:00Z");
        assertThat(old.getCreatedAt().toInstant()).isEqualTo("2020-03-04T21:00:00Z");
        assertThat(old.getStageSince()).isEqualTo(old.getClosedAt());
        assertThat(old.getAmount()).isEqualByComparingTo("1000.5");
        var open = sql(() -> sql.fetchSingle(DEAL, DEAL.EXTERNAL_KEY.eq(key + "x")));
        assertThat(open.getState()).isEqualTo("open");
        assertThat(open.getClosedAt()).isNull();
        assertThat(open.getExpectedOn()).hasToString("2020-12-31");
        assertThat(open.getStageSince()).isEqualTo(open.getCreatedAt());
        assertThat(sql(() -> sql.fetchCount(STAGE, STAGE.ID.eq(old.getStageId()).and(STAGE.KIND.eq("won"))))).isEqualTo(1);
    }

    @Test
    void aFileThatSaysAnewWhenADealWasMadeSetsItsLengthRight() {
        var key = "L" + turn.strip();
        var file = "deal_id,Название,Этап,Дата создания,Дата закрытия\n" + key + "," + turn + "А,Won,2019-03-10,2019-03-28\n";
        taken("deal", file.getBytes(UTF_8));

        var again = taken("deal", file.replace("2019-03-10", "2019-03-18").getBytes(UTF_8));

        assertThat(again.updated()).isEqualTo(1);
        var days = sql(() -> sql.fetchValue(
                "select sum(t.seconds) / 86400 from closed_total t join deal d on d.pipeline_id = t.pipeline_id and d.owner_id = t.owner_id"
                        + " and t.day = (d.closed_at at time zone 'UTC')::date where d.external_key = ?",
                key));
        assertThat((java.math.BigDecimal) days).isEqualByComparingTo("10");
    }

    @Test
    void aDealThatEndsBeforeItBeginsOrInTheFutureIsRefused() {
        var id = upload("deal", "Название,Этап,Дата создания,Дата закрытия\n" + turn + "А,Lost,2020-05-01,2020-04-01\n" + turn + "Б,Won,2020-05-01,2220-04-01\n");
        work(id);

        assertThat(as(() -> results.rejected(id, 0, 9)).stream().map(row -> row.problems().getFirst().message()))
                .containsExactly("deals.closed.before", "deals.future");
    }

    @Test
    void stagesOfAnotherProgramAreMatchedOrRefusedButNeverGuessedInSilence() {
        var id = upload("deal", "Название,Этап\n" + turn + "А,Нечто своё\n");
        work(id);
        assertThat(as(() -> results.rejected(id, 0, 9)).getFirst().problems().getFirst().field()).isEqualTo("stage");

        var second = upload("deal", "Название,Этап\n" + turn + "А,Нечто своё\n");
        as(() -> {
            var plan = imports.plan(second);
            var lost = sql.select(STAGE.NAME).from(STAGE).where(STAGE.KIND.eq("lost")).limit(1).fetchSingle().value1();
            imports.plan(second, plan.withColumns(plan.columns().stream()
                    .map(column -> column.field().equals("stage") ? column.withValues(Map.of("Нечто своё", lost)) : column)
                    .toList()));
            return null;
        });
        work(second);
        assertThat(sql(() -> sql.fetchSingle(DEAL, DEAL.TITLE.eq(turn + "А")).getState())).isEqualTo("lost");
    }

    @Test
    void anUnclearDateIsRefusedUntilTheOrderIsSaid() {
        var file = "Название,Этап,Дата создания\n" + turn + "А,Prospecting,05/06/2020\n";
        assertThat(taken("deal", file.getBytes(UTF_8)).rejected()).isEqualTo(1);

        var said = taken("deal", file, plan -> plan.withColumns(plan.columns().stream()
                .map(column -> column.field().equals("createdAt")
                        ? new Plan.Column("createdAt", Map.of(), Plan.Missing.REFUSE, DateOrder.MONTH_FIRST, column.mark())
                        : column)
                .toList()));
        assertThat(said.created()).isEqualTo(1);
        assertThat(sql(() -> sql.fetchSingle(DEAL, DEAL.TITLE.eq(turn + "А")).getCreatedAt().toInstant()))
                .isEqualTo("2020-05-05T21:00:00Z");
    }

    @Test
    void whatIsCutOffGoesOnWhereItStoppedAndNoRowIsWrittenTwice() {
        var id = upload("company", many(1_200));
        var steps = new AtomicInteger();
        as(() -> {
            imports.plan(id, imports.plan(id));
            return null;
        });
        in(() -> sql.execute("update import set state = 'running' where id = ?", id));
        in(() -> run.work(id, () -> steps.getAndIncrement() == 1));
        assertThat(get(id).done()).isEqualTo(500);

        as(() -> {
            imports.stop(id);
            return null;
        });
        in(() -> run.work(id, () -> false));
        assertThat(get(id).done()).isEqualTo(500);
        assertThat(get(id).state()).isEqualTo("stopped");

        as(() -> {
            imports.proceed(id);
            return run.work(id, () -> false);
        });
        assertThat(get(id).state()).isEqualTo("done");
        assertThat(get(id).created()).isEqualTo(1_200);
        assertThat(sql(() -> sql.fetchCount(COMPANY, COMPANY.NAME.startsWith(turn)))).isEqualTo(1_200);
    }

    @Test
    void theWholeImportIsTakenBackButWhatOthersHaveWorkedOnStays() {
        in(() -> people.as(director, () -> records.create("company", Map.of("name", turn + "0", "industry", "раньше"))));
        var id = upload("company", many(700));
        work(id);
        assertThat(get(id).created()).isEqualTo(699);
        assertThat(get(id).updated()).isEqualTo(1);
        var kept = company(turn + "5").getId();
        in(() -> people.as(in(() -> people.hire("commercial_director")), () -> records.change("company", kept, null, Map.of("industry", "новая"))));

        as(() -> {
            imports.undo(id);
            return run.work(id, () -> false);
        });

        assertThat(get(id).state()).isEqualTo("undone");
        assertThat(get(id).taken()).isEqualTo(699);
        assertThat(get(id).kept()).isEqualTo(1);
        var there = sql(() -> sql.select(COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.NAME.startsWith(turn), COMPANY.DELETED_AT.isNull())
                .fetch(COMPANY.NAME));
        assertThat(there).containsExactlyInAnyOrder(turn + "0", turn + "5");
        assertThat(company(turn + "0").getIndustry()).isEqualTo("раньше");
    }

    @Test
    void everyWriteIsInTheHistoryAsAnImportOfWhoBroughtIt() {
        var id = upload("company", many(3));
        work(id);
        var way = sql(() -> sql.fetch("select distinct o.way, o.employee_id from change c join operation o on o.id = c.operation_id where c.record_id in (select record_id from import_row where import_id = ?)", id));

        assertThat(way).hasSize(1);
        assertThat(way.getFirst().get(0)).isEqualTo("import");
        assertThat(way.getFirst().get(1)).isEqualTo(director.id());
        assertThat(as(() -> queries.count(ListQuery.of(catalogue.kind("company"), Map.of("set", "import", "set.id", id.toString()))))).isEqualTo(3);
    }

    @Test
    void othersSeeNeitherTheImportNorMayMakeWhatTheyHaveNoRightTo() {
        var id = upload("company", many(1));
        var seller = in(() -> people.hire("active_seller"));

        in(() -> people.as(seller, () -> {
            assertThatThrownBy(() -> imports.plan(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.run(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.upload("employee", "x.csv", content("ФИО\nА"), null))
                    .isInstanceOf(voronka.accounts.Forbidden.class);
            return null;
        }));
    }

    @Test
    void aSellerImportsForHimselfAndNotIntoOthersRecords() {
        in(() -> people.as(director, () -> records.create("company", Map.of("name", turn + "Чужая", "owner", director.id()))));
        var seller = in(() -> people.hire("active_seller"));
        var id = in(() -> people.as(seller, () -> imports.upload("company", "x.csv", content("Название,Ответственный\n" + turn + "Моя,\n" + turn + "Твоя," + director.name() + "\n"), null)));
        in(() -> people.as(seller, () -> {
            imports.run(id);
            return run.work(id, () -> false);
        }));

        var result = in(() -> people.as(seller, () -> results.get(id)));
        assertThat(result.created()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(company(turn + "Моя").getOwnerId()).isEqualTo(seller.id());
    }

    @Test
    void aPlanThatCannotBeCarriedOutIsRefusedWithItsReasons() {
        var id = upload("company", "a,b\n1,2\n");
        as(() -> {
            assertThatThrownBy(() -> imports.run(id)).isInstanceOf(Refused.class);
            var twice = imports.plan(id).withColumns(List.of(Plan.Column.of("name"), Plan.Column.of("name")));
            assertThatThrownBy(() -> imports.plan(id, twice)).isInstanceOf(Refused.class);
            var unknown = imports.plan(id).withColumns(List.of(Plan.Column.of("name"), Plan.Column.of("nonsense")));
            assertThatThrownBy(() -> imports.plan(id, unknown)).isInstanceOf(Refused.class);
            return null;
        });
        as(() -> {
            assertThatThrownBy(() -> imports.upload("company", "x.csv", content(""), null)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> imports.upload("invoice", "x.csv", content("a\n1"), null)).isInstanceOf(Refused.class);
            return null;
        });
    }

    private String many(int rows) {
        return "Название,Отрасль\n"
                + IntStream.range(0, rows).mapToObj(i -> turn + i + ",связь").collect(Collectors.joining("\n"));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private UUID upload(String kind, String file) {
        return as(() -> imports.upload(kind, "file.csv", content(file), null));
    }

    private void work(UUID id) {
        as(() -> {
            imports.run(id);
            return run.work(id, () -> false);
        });
    }

    private ImportResults.Result taken(String kind, byte[] file) {
        var id = as(() -> imports.upload(kind, "file.csv", new ByteArrayInputStream(file), null));
        work(id);
        return get(id);
    }

    private ImportResults.Result taken(String kind, String file, UnaryOperator<Plan> change) {
        var id = upload(kind, file);
        as(() -> {
            imports.plan(id, change.apply(imports.plan(id)));
            return null;
        });
        work(id);
        return get(id);
    }

    private ImportResults.Result get(UUID id) {
        return as(() -> results.get(id));
    }

    private voronka.db.tenant.tables.records.CompanyRecord company(String name) {
        return sql(() -> sql.fetchSingle(COMPANY, COMPANY.NAME.eq(name)));
    }

    private boolean exists(String company) {
        return sql(() -> sql.fetchExists(COMPANY, COMPANY.NAME.eq(company)));
    }

    private <T> T sql(Supplier<T> work) {
        return in(work);
    }

    private <T> T as(Supplier<T> work) {
        return in(() -> people.as(director, work));
    }

    private <T> T in(Supplier<T> work) {
        return CurrentTenant.call(tenant, work::get);
    }
}
