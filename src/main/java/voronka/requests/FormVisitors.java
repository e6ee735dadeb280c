package voronka.requests;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static voronka.db.tenant.Tables.FORM_VISITOR;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.tenancy.Settings;

/// Counts what each address sends, so that none floods the queue. One statement, so that several nodes count together.
@Service
@Transactional
public class FormVisitors {

    static final String SETTING = "forms.most";
    public static final int MOST = 10;
    public static final int MINUTES = 10;

    private final DSLContext sql;
    private final Settings settings;

    FormVisitors(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// Counts one more, and says whether that is still within what people do.
    public boolean mayOneMore(String address) {
        var start = OffsetDateTime.now().minusMinutes(MINUTES);
        sql.deleteFrom(FORM_VISITOR).where(FORM_VISITOR.SINCE.lt(start)).execute();
        return sql.insertInto(FORM_VISITOR)
                        .set(FORM_VISITOR.ADDRESS, address)
                        .set(FORM_VISITOR.SENT, 1)
                        .set(FORM_VISITOR.SINCE, currentOffsetDateTime())
                        .onConflict(FORM_VISITOR.ADDRESS)
                        .doUpdate()
                        .set(
                                FORM_VISITOR.SENT,
                                when(FORM_VISITOR.SINCE.lt(start), inline(1)).otherwise(FORM_VISITOR.SENT.plus(1)))
                        .set(
                                FORM_VISITOR.SINCE,
                                when(FORM_VISITOR.SINCE.lt(start), currentOffsetDateTime())
                                        .otherwise(FORM_VISITOR.SINCE))
                        .returningResult(FORM_VISITOR.SENT)
                        .fetchSingle()
                        .value1()
                <= settings.find(SETTING, Integer.class).orElse(MOST);
    }
}
