package voronka.files.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import voronka.files.FileAnswer;
import voronka.files.FileTooLarge;
import voronka.files.StoredFiles;
import voronka.records.api.ApiFailure;
import voronka.records.api.ApiProblem;

/// Files over the API: sent first, then named by whatever they are to hang on.
@RestController("apiFileController")
@RequestMapping("/api/v1/files")
class FileController {

    /// A file as it was taken.
    record Taken(UUID id, String name, String type, long size) {}

    private final StoredFiles files;
    private final FileAnswer answer;

    FileController(StoredFiles files, FileAnswer answer) {
        this.files = files;
        this.answer = answer;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(@RequestPart(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw new ApiFailure(ApiProblem.of(HttpStatus.BAD_REQUEST, "bad_request"));
        }
        try (var bytes = file.getInputStream()) {
            var taken = files.take(bytes, String.valueOf(file.getOriginalFilename()));
            return new Taken(taken.id(), taken.name(), taken.type(), taken.size());
        } catch (FileTooLarge e) {
            throw new ApiFailure(ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too_large"));
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> get(@PathVariable UUID id, HttpServletResponse response) {
        return answer.of(files.get(id), false, response);
    }
}
