package voronka.conversations;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static voronka.db.tenant.Tables.LETTER_THREAD;
import static voronka.db.tenant.Tables.MAIL_BOX;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.Catalogue;

/// Who sees what of letters, as conditions over threads and their boxes.
///
/// Letters of a shared box are for those who see what they are linked to; while they are linked to nothing, for those who
/// take requests. Letters of a personal box are its owner's; others see of those that are linked to what they see as much
/// as the owner lets them (F84).
@Component
public class LetterSight {

    static final String FULL = "full";

    private final Catalogue catalogue;

    LetterSight(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The threads the caller knows of at all.
    public Condition threads() {
        var unlinked = LETTER_THREAD.REQUEST_ID
                .isNull()
                .and(LETTER_THREAD.DEAL_ID.isNull())
                .and(LETTER_THREAD.COMPANY_ID.isNull())
                .and(LETTER_THREAD.PERSON_ID.isNull());
        var waiting = Caller.current().may(Action.SEE, "request")
                ? MAIL_BOX.OWNER_ID.isNull().and(unlinked)
                : falseCondition();
        return own().or(waiting).or(linked());
    }

    public Condition own() {
        return MAIL_BOX.OWNER_ID.eq(Caller.current().id());
    }

    /// What he may know of a letter: "full", "subject" or "hidden".
    public Field<String> depth() {
        return when(MAIL_BOX.OWNER_ID.isNull().or(own()), FULL).otherwise(MAIL_BOX.PRIVACY);
    }

    public Condition full() {
        return MAIL_BOX.OWNER_ID.isNull().or(own()).or(MAIL_BOX.PRIVACY.eq(FULL));
    }

    /// A deal or request speaks for its letters before the customer does.
    private Condition linked() {
        var work = LETTER_THREAD.DEAL_ID.isNotNull().or(LETTER_THREAD.REQUEST_ID.isNotNull());
        return sees("deal", LETTER_THREAD.DEAL_ID)
                .or(LETTER_THREAD.DEAL_ID.isNull().and(sees("request", LETTER_THREAD.REQUEST_ID)))
                .or(work.not().and(sees("company", LETTER_THREAD.COMPANY_ID).or(sees("person", LETTER_THREAD.PERSON_ID))));
    }

    private Condition sees(String kindName, Field<UUID> link) {
        var kind = catalogue.kind(kindName);
        return link.isNotNull().and(exists(selectOne().from(kind.table()).where(kind.id().eq(link), kind.visible())));
    }
}
