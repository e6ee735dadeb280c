package voronka.team;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;

/// Reads how far the department is built (S23): who is there, who writes his work down, whom quality control reports to.
@Component
public class GuideQueries {

    public record Post(UUID id, String name, String post, boolean intern) {}

    private static final List<String> SELLERS = List.of("active_seller", "passive_seller", "account_manager", "sales_engineer", "caller");

    private final DSLContext sql;
    private final TeamQueries team;

    GuideQueries(DSLContext sql, TeamQueries team) {
        this.sql = sql;
        this.team = team;
    }

    public List<Post> people() {
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME, EMPLOYEE.POST, field(EMPLOYEE.STATUS.eq("intern")))
                .from(EMPLOYEE)
                .where(EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull())
                .orderBy(EMPLOYEE.NAME)
                .fetch(org.jooq.Records.mapping(Post::new));
    }

    boolean anybodySells() {
        return Rights.unguarded(
                "that there are deals at all is no secret", () -> sql.fetchExists(DEAL, DEAL.DELETED_AT.isNull()));
    }

    /// Those who sell and wrote nothing down since then.
    public List<String> silent(OffsetDateTime since) {
        return Rights.unguarded("who writes nothing down is told to all who see reports", () -> sql.select(EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(
                        EMPLOYEE.POST.in(SELLERS),
                        EMPLOYEE.STATUS.ne("left"),
                        EMPLOYEE.DELETED_AT.isNull(),
                        exists(selectOne()
                                        .from(ACTIVITY)
                                        .where(ACTIVITY.OWNER_ID.eq(EMPLOYEE.ID), ACTIVITY.DONE_AT.ge(since)))
                                .not())
                .orderBy(EMPLOYEE.NAME)
                .fetch(EMPLOYEE.NAME));
    }

    /// Whether nobody above him leads the sellers.
    boolean isOutsideOfSales(UUID controller) {
        var above = team.headsAbove(controller);
        return !sql.fetchExists(
                EMPLOYEE, EMPLOYEE.ID.in(above), EMPLOYEE.ID.ne(controller), EMPLOYEE.POST.eq("head_of_sales"));
    }

    static boolean sells(Post person) {
        return SELLERS.contains(person.post());
    }

    static Set<String> closers() {
        return Set.of("active_seller", "passive_seller", "account_manager");
    }
}
