package voronka.requests;

import static voronka.db.tenant.Tables.INTAKE_RULE;

import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.accounts.StartingData;
import voronka.records.Operations;

/// The rules of intake that a new company begins with: an hour of working time for whatever comes (S89), no clock for what
/// its own people enter or bring from files.
@Component
@Order(60)
class DefaultIntake implements StartingData {

    private static final int HOUR = 60;

    private final DSLContext sql;
    private final Operations operations;

    DefaultIntake(DSLContext sql, Operations operations) {
        this.sql = sql;
        this.operations = operations;
    }

    @Override
    public void fill(Locale language) {
        operations.begin();
        sql.insertInto(INTAKE_RULE, INTAKE_RULE.CHANNEL, INTAKE_RULE.MINUTES)
                .values("any", HOUR)
                .values("manual", null)
                .values("import", null)
                .execute();
    }
}
