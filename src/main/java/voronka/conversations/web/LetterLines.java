package voronka.conversations.web;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.activities.FeedDetails;
import voronka.conversations.LetterQueries;
import voronka.conversations.LetterView;

/// Shows in feeds the letters that lines stand for, to each reader as much as he may see.
@Component
class LetterLines implements FeedDetails {

    private final LetterQueries queries;
    private final Templates templates;

    LetterLines(LetterQueries queries, Templates templates) {
        this.queries = queries;
        this.templates = templates;
    }

    /// Of a letter that lies in several boxes the one that shows most.
    @Override
    public Map<UUID, Content> of(Collection<UUID> activities) {
        var best = new HashMap<UUID, LetterView>();
        for (var letter : queries.ofActivities(activities)) {
            if (letter.activity() != null) {
                best.merge(letter.activity(), letter, (a, b) -> rank(b) > rank(a) ? b : a);
            }
        }
        var mayAnswer = Caller.current().may(Action.CREATE, "activity");
        var shown = new HashMap<UUID, Content>();
        best.forEach((activity, letter) ->
                shown.put(activity, templates.conversationsFeedLetter(letter, mayAnswer)));
        return shown;
    }

    private static int rank(LetterView letter) {
        return letter.isFull() ? 2 : letter.isHidden() ? 0 : 1;
    }
}
