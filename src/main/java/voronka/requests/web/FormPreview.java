package voronka.requests.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import voronka.records.Row;

/// A public form to the one who keeps it.
///
/// @param address of its own page
/// @param snippet what a site puts into its page
public record FormPreview(String address, String snippet, String path, boolean active) {

    static FormPreview of(Row form) {
        var path = "/f/" + form.text("key");
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        return new FormPreview(
                address,
                "<script src=\"" + address + ".js\" async></script>",
                path,
                Boolean.TRUE.equals(form.get("active")));
    }
}
