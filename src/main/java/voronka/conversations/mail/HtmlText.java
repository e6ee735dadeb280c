package voronka.conversations.mail;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/// The words of an HTML letter, with its lines.
final class HtmlText {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "ul", "ol", "blockquote", "pre");
    private static final Set<String> UNSEEN = Set.of("style", "script", "title", "head", "noscript");

    private HtmlText() {}

    static String of(String html) {
        var text = new StringBuilder();
        HtmlSanitizer.sanitize(html, new Words(text));
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Words implements HtmlSanitizer.Policy {

        private final StringBuilder text;
        private int unseen;

        private Words(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            if (UNSEEN.contains(element)) {
                unseen++;
            } else if (BLOCKS.contains(element)) {
                text.append('\n');
            } else if (element.equals("td")) {
                text.append(' ');
            }
        }

        @Override
        public void closeTag(String element) {
            if (UNSEEN.contains(element)) {
                unseen = Math.max(0, unseen - 1);
            } else if (BLOCKS.contains(element) && !element.equals("br")) {
                text.append('\n');
            }
        }

        /// Lines of the source mean nothing in HTML.
        @Override
        public void text(String words) {
            if (unseen == 0) {
                text.append(words.replaceAll("\\s+", " "));
            }
        }
    }
}
