package voronka.conversations.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.conversations.LetterQueries;
import voronka.conversations.LinkSuggestionQueries;
import voronka.conversations.MailBoxes;
import voronka.conversations.ThreadCursor;
import voronka.conversations.ThreadLine;
import voronka.conversations.ThreadList;
import voronka.conversations.web.MailView.Box;
import voronka.conversations.web.MailView.Lines;
import voronka.conversations.web.MailView.Open;

/// Puts the folder of letters together.
@Component
class MailViews {

    private static final int PAGE = 40;

    private final LetterQueries queries;
    private final MailBoxes boxes;
    private final LinkSuggestionQueries suggestions;

    MailViews(LetterQueries queries, MailBoxes boxes, LinkSuggestionQueries suggestions) {
        this.queries = queries;
        this.boxes = boxes;
        this.suggestions = suggestions;
    }

    MailView mail(ThreadList list, @Nullable UUID thread) {
        var writable = boxes.writable();
        var choice = new ArrayList<Box>();
        choice.add(new Box(null, t("conversations.mail.all_boxes")));
        writable.forEach(box -> choice.add(new Box(box.id(), box.address())));
        return new MailView(
                choice,
                list,
                lines(list, thread),
                thread == null ? null : open(thread).orElse(null),
                !writable.isEmpty(),
                Caller.current().may(Action.CREATE, "activity"),
                !writable.isEmpty());
    }

    Lines lines(ThreadList list, @Nullable UUID current) {
        var threads = queries.threads(list, PAGE + 1);
        var query = MailView.query(list);
        return lines(threads, "/mail/more?" + query, query, current);
    }

    Lines about(String plural, String kind, UUID record, @Nullable ThreadCursor after) {
        return lines(queries.about(kind, record, after, PAGE + 1), "/" + plural + "/" + record + "/letters?", "", null);
    }

    private static Lines lines(List<ThreadLine> threads, String address, String query, @Nullable UUID current) {
        var page = threads.size() > PAGE ? threads.subList(0, PAGE) : threads;
        var next = threads.size() > PAGE
                ? address + "&after=" + new ThreadCursor(page.getLast().at(), page.getLast().id())
                : null;
        return new Lines(page, next, query, current);
    }

    Optional<Open> open(UUID id) {
        try {
            var thread = queries.thread(id);
            var caller = Caller.current();
            return Optional.of(new Open(
                    thread,
                    queries.letters(id),
                    thread.depth().equals("full") && caller.may(Action.EDIT, "activity"),
                    thread.depth().equals("full") && caller.may(Action.CREATE, "activity")));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    Linking linking(UUID id) {
        var thread = queries.thread(id);
        return new Linking(thread, suggestions.of(thread.other().address()));
    }
}
