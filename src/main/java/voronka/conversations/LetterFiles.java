package voronka.conversations;

import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import voronka.files.FileRights;

/// Attachments are for those who may read their letter.
@Component
class LetterFiles implements FileRights {

    private final LetterQueries queries;

    LetterFiles(@Lazy LetterQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public boolean mayRead(UUID letter) {
        return queries.mayRead(letter);
    }
}
