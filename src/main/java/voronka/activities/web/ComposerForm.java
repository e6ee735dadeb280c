package voronka.activities.web;

import org.jspecify.annotations.Nullable;

/// What is typed in the line above a feed.
public record ComposerForm(
        String path,
        String kind,
        String text,
        String direction,
        String minutes,
        String when,
        String at,
        @Nullable String error) {

    static ComposerForm of(FeedView feed) {
        return of(feed.path(), "note");
    }

    static ComposerForm of(String path, String kind) {
        return new ComposerForm(path, kind, "", "out", "", "tomorrow", "", null);
    }

    ComposerForm refused(String why) {
        return new ComposerForm(path, kind, text, direction, minutes, when, at, why);
    }
}
