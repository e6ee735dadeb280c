package voronka.conversations.web;

import java.util.List;
import voronka.conversations.ThreadLine;
import voronka.conversations.ThreadLine.Linked;

/// The choice of what a thread is about: what is known of its sender, and a search.
public record Linking(ThreadLine thread, List<Linked> suggestions) {

    public static final List<String> KINDS = List.of("request", "deal", "company", "person");

    public String action() {
        return "/mail/threads/" + thread.id() + "/link";
    }
}
