package voronka.conversations.mail;

import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_PLACE;
import static voronka.db.tenant.Tables.MAIL_FOLDER;
import static voronka.db.tenant.Tables.MAIL_GAP;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.conversations.LetterPlace;
import voronka.db.tenant.tables.records.MailFolderRecord;

/// What is known of the folders on a server: their state when they were last compared, and where each letter lies.
@Component
@Transactional
class MailFolders {

    private static final int LONGEST = 500;

    private final DSLContext sql;
    private final Clock clock;

    MailFolders(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    MailFolderRecord get(UUID box, String name, boolean sent) {
        sql.insertInto(MAIL_FOLDER)
                .set(MAIL_FOLDER.BOX_ID, box)
                .set(MAIL_FOLDER.NAME, name)
                .set(MAIL_FOLDER.ROLE, sent ? "sent" : "inbox")
                .onConflictDoNothing()
                .execute();
        return sql.fetchSingle(MAIL_FOLDER, MAIL_FOLDER.BOX_ID.eq(box), MAIL_FOLDER.NAME.eq(name));
    }

    /// Folders that are not on the server any more; their letters stay.
    void forgetOthers(UUID box, Collection<String> names) {
        sql.deleteFrom(MAIL_FOLDER)
                .where(MAIL_FOLDER.BOX_ID.eq(box), MAIL_FOLDER.NAME.notIn(names))
                .execute();
    }

    /// The server has numbered the folder anew, so the places that were known mean nothing.
    void renumber(MailFolderRecord folder, long validity, long first) {
        sql.deleteFrom(LETTER_PLACE).where(LETTER_PLACE.FOLDER_ID.eq(folder.getId())).execute();
        sql.deleteFrom(MAIL_GAP).where(MAIL_GAP.FOLDER_ID.eq(folder.getId())).execute();
        folder.setUidValidity(validity);
        folder.setFirstUid(first);
        folder.setMessages(null);
        folder.setUidNext(null);
        folder.setStoredCount(0);
        folder.update();
    }

    Set<Long> places(UUID folder) {
        return sql.select(LETTER_PLACE.UID)
                .from(LETTER_PLACE)
                .where(LETTER_PLACE.FOLDER_ID.eq(folder))
                .fetchSet(LETTER_PLACE.UID);
    }

    long highest(UUID folder) {
        return Optional.ofNullable(sql.select(DSL.max(LETTER_PLACE.UID))
                        .from(LETTER_PLACE)
                        .where(LETTER_PLACE.FOLDER_ID.eq(folder))
                        .fetchOne(0, Long.class))
                .orElse(0L);
    }

    void vanished(UUID folder, Collection<Long> uids) {
        sql.deleteFrom(LETTER_PLACE)
                .where(LETTER_PLACE.FOLDER_ID.eq(folder), LETTER_PLACE.UID.in(uids))
                .execute();
    }

    void filled(UUID folder, long uid) {
        sql.deleteFrom(MAIL_GAP).where(MAIL_GAP.FOLDER_ID.eq(folder), MAIL_GAP.UID.eq(uid)).execute();
    }

    void dropGapsBut(UUID folder, Collection<Long> uids) {
        sql.deleteFrom(MAIL_GAP).where(MAIL_GAP.FOLDER_ID.eq(folder), MAIL_GAP.UID.notIn(uids)).execute();
    }

    void gap(UUID folder, long uid, String failure) {
        var said = failure.length() <= LONGEST ? failure : failure.substring(0, LONGEST);
        sql.insertInto(MAIL_GAP)
                .set(MAIL_GAP.FOLDER_ID, folder)
                .set(MAIL_GAP.UID, uid)
                .set(MAIL_GAP.FAILURE, said)
                .onConflict(MAIL_GAP.FOLDER_ID, MAIL_GAP.UID)
                .doUpdate()
                .set(MAIL_GAP.TRIES, MAIL_GAP.TRIES.plus(1))
                .set(MAIL_GAP.FAILURE, said)
                .set(MAIL_GAP.AT, OffsetDateTime.now(clock))
                .execute();
    }

    /// A letter that is stored already and whose place was lost when the folder was numbered anew: known by its id and
    /// size, each stored one for one place only.
    boolean recognise(UUID box, LetterPlace place, String messageId, long size) {
        var known = sql.select(LETTER.ID)
                .from(LETTER)
                .where(
                        LETTER.MESSAGE_ID.eq(messageId),
                        LETTER.BOX_ID.eq(box),
                        LETTER.SIZE.eq(size),
                        DSL.notExists(DSL.selectOne()
                                .from(LETTER_PLACE)
                                .where(
                                        LETTER_PLACE.LETTER_ID.eq(LETTER.ID),
                                        LETTER_PLACE.FOLDER_ID.eq(place.folder()))))
                .limit(1)
                .fetchOptional(LETTER.ID);
        known.ifPresent(letter -> sql.insertInto(LETTER_PLACE)
                .set(LETTER_PLACE.FOLDER_ID, place.folder())
                .set(LETTER_PLACE.UID, place.uid())
                .set(LETTER_PLACE.LETTER_ID, letter)
                .onConflictDoNothing()
                .execute());
        return known.isPresent();
    }

    void progress(UUID folder, int onServer) {
        sql.update(MAIL_FOLDER)
                .set(MAIL_FOLDER.SERVER_COUNT, onServer)
                .set(MAIL_FOLDER.STORED_COUNT, stored(folder))
                .where(MAIL_FOLDER.ID.eq(folder))
                .execute();
    }

    /// @param messages how many letters the server has, those included that are older than the box wants
    void compared(UUID folder, int onServer, int messages, long next, boolean whole) {
        var update = sql.update(MAIL_FOLDER)
                .set(MAIL_FOLDER.SERVER_COUNT, onServer)
                .set(MAIL_FOLDER.STORED_COUNT, stored(folder))
                .set(MAIL_FOLDER.MESSAGES, messages)
                .set(MAIL_FOLDER.UID_NEXT, next);
        (whole ? update.set(MAIL_FOLDER.COMPARED_AT, OffsetDateTime.now(clock)) : update)
                .where(MAIL_FOLDER.ID.eq(folder))
                .execute();
    }

    private static org.jooq.Field<Integer> stored(UUID folder) {
        return DSL.field(DSL.selectCount().from(LETTER_PLACE).where(LETTER_PLACE.FOLDER_ID.eq(folder)));
    }

    List<Long> gaps(UUID folder) {
        return sql.select(MAIL_GAP.UID).from(MAIL_GAP).where(MAIL_GAP.FOLDER_ID.eq(folder)).fetch(MAIL_GAP.UID);
    }
}
