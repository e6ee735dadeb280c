package voronka.requests.web;

import java.util.UUID;

/// Which request a window is about.
public record RequestTitle(UUID id, String title) {

    public String path(String rest) {
        return "/requests/" + id + rest;
    }
}
