package voronka.conversations.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.conversations.LetterView;
import voronka.conversations.ThreadLine;
import voronka.conversations.ThreadList;

/// The folder of letters: the list, and the thread that is open.
public record MailView(
        List<Box> boxes,
        ThreadList list,
        Lines lines,
        @Nullable Open open,
        boolean mayWrite,
        boolean mayKeep,
        boolean isSetUp) {

    public record Box(@Nullable UUID id, String name) {}

    /// @param next the address of the older ones, or null
    public record Lines(
            List<ThreadLine> threads,
            @Nullable String next,
            String query,
            @Nullable UUID current) {}

    /// @param suggestions what the thread may be about besides, for one press
    public record Open(ThreadLine thread, List<LetterView> letters, boolean mayLink, boolean mayAnswer) {

        public String href() {
            return "/mail/threads/" + thread.id();
        }
    }

    public String href(ThreadList.Show show) {
        return address(list.box(), show);
    }

    public static String query(ThreadList list) {
        var address = UriComponentsBuilder.newInstance().queryParam("show", list.show().code());
        if (list.box() != null) {
            address.queryParam("box", list.box());
        }
        if (!list.words().isBlank()) {
            address.queryParam("q", "{q}");
        }
        return address.encode().buildAndExpand(list.words()).toUriString().substring(1);
    }

    private String address(@Nullable UUID box, ThreadList.Show show) {
        return "/mail?" + query(new ThreadList(box, show, list.words(), null));
    }
}
