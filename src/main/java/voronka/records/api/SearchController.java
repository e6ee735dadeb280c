package voronka.records.api;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.records.SearchQueries;

/// Finds companies, persons, deals, requests, products and invoices by words, phones, e-mails and numbers.
@RestController
class SearchController {

    private static final int MOST = 20;

    /// The records found, those of one kind beside those of others.
    record Found(List<SearchQueries.Found> items) {}

    private final SearchQueries queries;

    SearchController(SearchQueries queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Found find(@RequestParam("q") String words) {
        return new Found(queries.find(words.replace("\0", ""), MOST));
    }
}
