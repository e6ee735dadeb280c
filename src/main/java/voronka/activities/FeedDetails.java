package voronka.activities;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What another module shows below lines of a feed, such as the letter that an activity stands for. A bean; asked once for
/// a page. Whoever asks has found the activities visible.
public interface FeedDetails {

    Map<UUID, Content> of(Collection<UUID> activities);
}
