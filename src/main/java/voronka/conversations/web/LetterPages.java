package voronka.conversations.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;
import voronka.conversations.LetterQueries.Inside;

/// Makes the page of a letter harmless: what formats stays, what runs, loads or submits goes.
@Component
class LetterPages {

    private static final Pattern REMOTE = Pattern.compile("(?iu)<img\\b[^>]*\\bsrc\\s*=\\s*[\"']?\\s*(https?:)?//");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}%?");
    private static final Pattern COLOUR = Pattern.compile("#?[\\w]{1,20}");
    private static final Pattern WORD = Pattern.compile("[\\w-]{1,20}");

    private static final PolicyFactory TEXT = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "div", "span", "br", "hr", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sub", "sup",
                    "small", "big", "font", "center", "blockquote", "pre", "code", "tt", "h1", "h2", "h3", "h4", "h5", "h6",
                    "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "a")
            .allowWithoutAttributes("span", "font", "a", "div", "p", "td", "th", "tr", "table")
            .allowStyling()
            .allowAttributes("width", "height", "cellpadding", "cellspacing", "border", "colspan", "rowspan")
            .matching(LENGTH)
            .globally()
            .allowAttributes("align", "valign", "dir")
            .matching(WORD)
            .globally()
            .allowAttributes("bgcolor", "color")
            .matching(COLOUR)
            .globally()
            .allowAttributes("face", "size")
            .onElements("font")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    boolean hasRemotePictures(String page) {
        return REMOTE.matcher(page).find();
    }

    /// @param inside the pictures that came with the letter
    String page(String page, List<Inside> inside, boolean remote) {
        var files = inside.stream()
                .collect(Collectors.toMap(Inside::contentId, one -> "/files/" + one.file() + "?shown=true", (a, b) -> a));
        return """
                <!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light"><base target="_blank">\
                <style>body { margin: 8px; font: 14px/1.45 system-ui, sans-serif; color: #1c2024; background: #fff; \
                overflow-wrap: anywhere; } img { max-width: 100%%; height: auto; } blockquote { margin: 0 0 0 8px; \
                padding-left: 8px; border-left: 2px solid #ccc; } pre { white-space: pre-wrap; }</style></head>\
                <body>%s</body></html>""".formatted(TEXT.and(pictures(files, remote)).sanitize(page));
    }

    static String policy(boolean remote) {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:" + (remote ? " https: http:" : "")
                + "; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";
    }

    private static PolicyFactory pictures(Map<String, String> inside, boolean remote) {
        AttributePolicy source = (element, attribute, value) -> source(value.strip(), inside, remote);
        return new HtmlPolicyBuilder()
                .allowElements("img")
                .allowUrlProtocols("http", "https", "cid", "data")
                .allowAttributes("src")
                .matching(source)
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(LENGTH)
                .onElements("img")
                .toFactory();
    }

    private static @Nullable String source(String address, Map<String, String> inside, boolean remote) {
        var lower = address.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("cid:")) {
            return Optional.ofNullable(inside.get(address.substring(4))).orElse(null);
        } else if (lower.startsWith("data:")) {
            return lower.matches("(?s)data:image/(png|jpeg|gif|webp);base64,.*") ? address : null;
        }
        return remote && (lower.startsWith("https:") || lower.startsWith("http:")) ? address : null;
    }
}
