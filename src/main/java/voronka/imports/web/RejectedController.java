package voronka.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import voronka.exchange.TableWriter;
import voronka.imports.ImportResults;

/// The refused rows as a file, to be mended and brought again.
@Controller
class RejectedController {

    private final ImportResults results;

    RejectedController(ImportResults results) {
        this.results = results;
    }

    @GetMapping("/imports/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var name = results.get(id).fileName().replaceFirst("\\.\\w+$", "") + " - rejected.csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name, UTF_8).build().toString());
        var separator = LocaleContextHolder.getLocale().getLanguage().equals("ru") ? ';' : ',';
        try (var out = TableWriter.csv(response.getOutputStream(), separator)) {
            results.write(id, out);
        }
    }
}
