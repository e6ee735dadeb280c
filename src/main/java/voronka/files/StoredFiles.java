package voronka.files;

import static voronka.db.tenant.Tables.STORED_FILE;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;

/// Takes files, hangs them on records and gives them to those who may see the record.
@Service
@Transactional
public class StoredFiles {

    private final DSLContext sql;
    private final FileContents contents;
    private final Catalogue catalogue;
    private final RecordQueries records;
    private final List<FileRights> rights;
    private final DataSize limit;

    StoredFiles(
            DSLContext sql,
            FileContents contents,
            Catalogue catalogue,
            RecordQueries records,
            List<FileRights> rights,
            @Value("${voronka.files.max-size:25MB}") DataSize limit) {
        this.sql = sql;
        this.contents = contents;
        this.catalogue = catalogue;
        this.records = records;
        this.rights = rights;
        this.limit = limit;
    }

    /// Takes what a person sent; until it is hung on a record it is his alone, and gone after a day.
    public StoredFile take(InputStream bytes, String name) {
        return keep(bytes, name, limit.toBytes(), null, null);
    }

    /// Takes what belongs to a record from its start.
    ///
    /// @param most how many bytes are taken, where another limit holds than for what people send
    public StoredFile keep(InputStream bytes, String name, long most, @Nullable String kind, @Nullable UUID record) {
        var file = FileName.of(name);
        var content = contents.store(bytes, file, most);
        var id = sql.insertInto(STORED_FILE)
                .set(STORED_FILE.HASH, content.hash())
                .set(STORED_FILE.NAME, file)
                .set(STORED_FILE.TYPE, content.type())
                .set(STORED_FILE.SIZE, content.size())
                .set(STORED_FILE.KIND, kind)
                .set(STORED_FILE.RECORD_ID, record)
                .set(STORED_FILE.CREATED_BY_ID, uploader())
                .returningResult(STORED_FILE.ID)
                .fetchSingle()
                .value1();
        return new StoredFile(id, content.hash(), file, content.type(), content.size(), kind, record);
    }

    /// Hangs the caller's own loose files on a record, in their order.
    ///
    /// @throws NotFound when one of them is not his, or hangs on something already
    public List<StoredFile> hang(Collection<UUID> files, String kind, UUID record) {
        return files.stream().map(file -> hang(file, kind, record)).toList();
    }

    private StoredFile hang(UUID file, String kind, UUID record) {
        return sql.update(STORED_FILE)
                .set(STORED_FILE.KIND, kind)
                .set(STORED_FILE.RECORD_ID, record)
                .where(
                        STORED_FILE.ID.eq(file),
                        STORED_FILE.RECORD_ID.isNull(),
                        STORED_FILE.CREATED_BY_ID.eq(Caller.current().id()))
                .returning()
                .fetchOptional(StoredFiles::file)
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<StoredFile> loose(Collection<UUID> files) {
        return sql.selectFrom(STORED_FILE)
                .where(
                        STORED_FILE.ID.in(files),
                        STORED_FILE.RECORD_ID.isNull(),
                        STORED_FILE.CREATED_BY_ID.eq(Caller.current().id()))
                .orderBy(STORED_FILE.ID)
                .fetch(StoredFiles::file);
    }

    /// Without regard to rights, for whoever has looked at them already.
    @Transactional(readOnly = true)
    public List<StoredFile> of(UUID record) {
        return sql.selectFrom(STORED_FILE)
                .where(STORED_FILE.RECORD_ID.eq(record))
                .orderBy(STORED_FILE.ID)
                .fetch(StoredFiles::file);
    }

    @Transactional(readOnly = true)
    public StoredFile get(UUID id) {
        return sql.selectFrom(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional()
                .filter(row -> mayRead(row.getKind(), row.getRecordId(), row.getCreatedById()))
                .map(StoredFiles::file)
                .orElseThrow(NotFound::new);
    }

    /// The bytes, read piece by piece as they are asked for.
    public InputStream open(StoredFile file) {
        return contents.open(file.hash());
    }

    private boolean mayRead(@Nullable String kind, @Nullable UUID record, @Nullable UUID uploader) {
        if (kind == null || record == null) {
            return Caller.current().id().equals(uploader);
        }
        return rights.stream()
                .filter(right -> right.kind().equals(kind))
                .findFirst()
                .map(right -> right.mayRead(record))
                .orElseGet(() -> records.find(catalogue.kind(kind), record).isPresent());
    }

    private static @Nullable UUID uploader() {
        return Caller.find().filter(caller -> !caller.isNobody()).map(Caller::id).orElse(null);
    }

    private static StoredFile file(Record row) {
        return new StoredFile(
                row.get(STORED_FILE.ID),
                row.get(STORED_FILE.HASH),
                row.get(STORED_FILE.NAME),
                row.get(STORED_FILE.TYPE),
                row.get(STORED_FILE.SIZE),
                row.get(STORED_FILE.KIND),
                row.get(STORED_FILE.RECORD_ID));
    }
}
