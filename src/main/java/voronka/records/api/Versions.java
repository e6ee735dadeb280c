package voronka.records.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;

/// The versions that callers name in If-Match: a change says which version of the record it was made for. A tag is the version
/// and a sum of what was answered, for an answer also holds names of other records, which change by themselves.
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})(?:-[0-9a-f]{32})?\"?");

    private Versions() {}

    static String tag(int version, byte[] answer) {
        return "\"" + version + "-" + DigestUtils.md5DigestAsHex(answer) + "\"";
    }

    /// @return the version named, or null for a star, which stands for any
    public static @Nullable Integer required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ApiFailure(HttpStatus.PRECONDITION_REQUIRED, "precondition");
        }
        return read(ifMatch.strip());
    }

    public static @Nullable Integer optional(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? null : read(ifMatch.strip());
    }

    private static @Nullable Integer read(String ifMatch) {
        var tag = TAG.matcher(ifMatch);
        if (ifMatch.equals("*")) {
            return null;
        } else if (tag.matches()) {
            return Integer.valueOf(tag.group(1));
        } else {
            throw new ApiFailure(HttpStatus.PRECONDITION_FAILED, "stale");
        }
    }
}
