package voronka.files;

import static org.jooq.impl.DSL.field;
import static voronka.db.tenant.Tables.FILE_CHUNK;
import static voronka.db.tenant.Tables.FILE_CONTENT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.tika.Tika;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The bytes of files, each content once, in pieces.
@Component
class FileContents {

    static final int PIECE = 256 * 1024;

    record Content(byte[] hash, long size, String type) {}

    private final DSLContext sql;
    private final Tika tika = new Tika();

    FileContents(DSLContext sql) {
        this.sql = sql;
    }

    /// The name of a content is known only when all of it was read, so it waits in a file of its own till then.
    Content store(InputStream bytes, String name, long most) {
        try {
            var waiting = Files.createTempFile("voronka", null);
            try {
                var content = receive(bytes, waiting, name, most);
                if (isNew(content)) {
                    write(content.hash(), waiting);
                }
                return content;
            } finally {
                Files.deleteIfExists(waiting);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(byte[] hash) {
        return new PieceStream(number -> sql.select(FILE_CHUNK.DATA)
                .from(FILE_CHUNK)
                .where(FILE_CHUNK.HASH.eq(hash), FILE_CHUNK.NUMBER.eq(number))
                .fetchOne(FILE_CHUNK.DATA));
    }

    private Content receive(InputStream bytes, Path file, String name, long most) throws IOException {
        var digest = sha256();
        var size = 0L;
        try (var in = new DigestInputStream(bytes, digest);
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[16 * 1024];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new FileTooLarge(most);
                }
                out.write(buffer, 0, read);
            }
        }
        try (var in = Files.newInputStream(file)) {
            return new Content(digest.digest(), size, tika.detect(in, name));
        }
    }

    /// One that is there already is made young again, so that the cleaning, which takes what nobody needs, lets it be.
    private boolean isNew(Content content) {
        return Boolean.TRUE.equals(sql.insertInto(FILE_CONTENT)
                .set(FILE_CONTENT.HASH, content.hash())
                .set(FILE_CONTENT.SIZE, content.size())
                .onConflict(FILE_CONTENT.HASH)
                .doUpdate()
                .set(FILE_CONTENT.CREATED_AT, DSL.currentOffsetDateTime())
                .returningResult(field("xmax = 0", Boolean.class))
                .fetchSingle()
                .value1());
    }

    private void write(byte[] hash, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sql.insertInto(FILE_CHUNK)
                        .set(FILE_CHUNK.HASH, hash)
                        .set(FILE_CHUNK.NUMBER, number++)
                        .set(FILE_CHUNK.DATA, piece)
                        .execute();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
