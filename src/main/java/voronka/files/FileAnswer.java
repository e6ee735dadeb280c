package voronka.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives a file out so that no browser takes it for a page of ours: it is saved, or shown when it is a picture or a
/// recording, and may run nothing.
@Component
public class FileAnswer {

    private final StoredFiles files;

    FileAnswer(StoredFiles files) {
        this.files = files;
    }

    /// Whole or by ranges, as it is asked for.
    ///
    /// @param shown whether it is wanted where it stands; only what is safe to show is
    public ResponseEntity<Resource> of(StoredFile file, boolean shown, HttpServletResponse response) {
        var isShown = shown && file.isShown();
        var disposition = (isShown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        // Set and not added: this page's own policy stands in the place of the usual one.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok()
                .contentType(isShown ? MediaType.parseMediaType(file.type()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.tag())
                .body(new Bytes(file, files));
    }

    private static final class Bytes extends AbstractResource {

        private final StoredFile file;
        private final StoredFiles files;

        private Bytes(StoredFile file, StoredFiles files) {
            this.file = file;
            this.files = files;
        }

        @Override
        public InputStream getInputStream() {
            return files.open(file);
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public String getDescription() {
            return file.name();
        }
    }
}
