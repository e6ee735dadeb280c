package voronka.files;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as it is known without its bytes.
///
/// @param type what its bytes are, whatever its sender called them
/// @param kind the kind of the record it hangs on, or null as long as it hangs on none
public record StoredFile(
        UUID id,
        byte[] hash,
        String name,
        String type,
        long size,
        @Nullable String kind,
        @Nullable UUID record) {

    public String href() {
        return "/files/" + id;
    }

    /// Pictures that no browser takes for a page.
    public boolean isPicture() {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp" -> true;
            default -> false;
        };
    }

    /// Whether a browser may show or play it where it stands.
    public boolean isShown() {
        return isPicture() || type.startsWith("audio/") || type.startsWith("video/");
    }

    /// "1,2 MB"
    public String sizeText() {
        if (size < 1024) {
            return size + " B";
        }
        var kilobytes = size / 1024.0;
        return kilobytes < 1000
                ? Math.round(kilobytes) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }

    public String tag() {
        return HexFormat.of().formatHex(hash);
    }
}
