package voronka.conversations.mail;

import java.util.UUID;

/// Letters as tests write them.
final class TestLetter {

    private TestLetter() {}

    static String id() {
        return "<" + UUID.randomUUID() + "@client.example>";
    }

    static String of(String id, String from, String subject, String text, String... headers) {
        var more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
        return """
                Message-ID: %s
                Date: Wed, 25 Nov 2026 10:00:00 +0300
                From: %s
                To: sales@post.example
                Subject: %s
                Content-Type: text/plain; charset=utf-8
                %s
                %s
                """.formatted(id, from, subject, more, text);
    }
}
