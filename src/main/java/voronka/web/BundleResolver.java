package voronka.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Serves `app.css` and `app.js` with the files they import in them, so that a cold page loads two files and not fifty.
///
/// It stands in the chain of resolvers behind the one that hashes, for the address must follow every file within.
class BundleResolver extends AbstractResourceResolver {

    private static final Pattern STYLE = Pattern.compile("(?m)^@import \"\\./(css/[\\w.-]+)\";$");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^import \"\\./(js/[\\w.-]+)\"$");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
    private static final Pattern REMARK = Pattern.compile("(?s)/\\*.*?\\*/\\s*");
    private static final Pattern GAP = Pattern.compile("(?<=[{;]) | (?=[{}])");
    private static final Pattern REMARK_LINE = Pattern.compile("(?m)^(//.*)?\\R");
    private static final Pattern IMPORT_LINE = Pattern.compile("(?m)^import .*\\R");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var entry = chain.resolveResource(request, path, locations);
        if (entry == null || !(path.equals("app.css") || path.equals("app.js"))) {
            return entry;
        }
        var pattern = path.equals("app.css") ? STYLE : SCRIPT;
        var text = pattern.matcher(read(entry))
                .replaceAll(file -> Matcher.quoteReplacement(
                        part(file, Objects.requireNonNull(chain.resolveResource(request, file.group(1), locations)))));
        return new Bundle(entry, text);
    }

    /// A script keeps its names to itself in a block; what it would import is at the head of the bundle. Indentation,
    /// gaps and remarks stay at home.
    private static String part(MatchResult file, Resource resource) {
        var text = INDENT.matcher(read(resource)).replaceAll("");
        return file.group(1).endsWith(".css")
                ? GAP.matcher(REMARK.matcher(text).replaceAll("")).replaceAll("")
                : "{ // %s\n%s}"
                        .formatted(
                                file.group(1),
                                REMARK_LINE
                                        .matcher(IMPORT_LINE.matcher(text).replaceAll(""))
                                        .replaceAll(""));
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Spring tells the resources in its cache apart by their descriptions, and those of byte arrays are all the same.
    private static class Bundle extends TransformedResource {

        private final String description;

        Bundle(Resource entry, String text) {
            super(entry, text.getBytes(UTF_8));
            this.description = "bundle of " + entry.getDescription();
        }

        @Override
        public String getDescription() {
            return description;
        }
    }
}
