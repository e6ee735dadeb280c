package voronka.files.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;
import voronka.files.FileAnswer;
import voronka.files.FileTooLarge;
import voronka.files.StoredFile;
import voronka.files.StoredFiles;
import voronka.records.Toasts;

/// Takes the files that a form is to send with it, at the moment they are chosen, and gives files out.
@Controller
class FileController {

    private static final int MOST = 20;

    private final StoredFiles files;
    private final FileAnswer answer;
    private final Templates templates;

    FileController(StoredFiles files, FileAnswer answer, Templates templates) {
        this.files = files;
        this.answer = answer;
        this.templates = templates;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean shown, HttpServletResponse response) {
        return answer.of(files.get(id), shown, response);
    }

    /// Each becomes a line of the form, by which it is sent with the rest of it.
    @PostMapping("/files")
    JteModel take(
            @RequestPart(name = "upload", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletResponse response)
            throws IOException {
        var taken = new ArrayList<StoredFile>();
        for (var upload : sent(uploads).limit(MOST).toList()) {
            try (var bytes = upload.getInputStream()) {
                taken.add(files.take(bytes, String.valueOf(upload.getOriginalFilename())));
            } catch (FileTooLarge e) {
                response.setStatus(422);
                Toasts.refused(t("files.too_large", String.valueOf(upload.getOriginalFilename())));
            }
        }
        return templates.filesTaken(taken);
    }

    private static Stream<MultipartFile> sent(@Nullable List<MultipartFile> uploads) {
        return uploads == null ? Stream.empty() : uploads.stream().filter(file -> !file.isEmpty());
    }
}
