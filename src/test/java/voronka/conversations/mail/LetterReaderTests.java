package voronka.conversations.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voronka.conversations.Correspondent;
import voronka.conversations.ReceivedLetter;

/// Letters are read as mail programs write them, in whatever encoding.
class LetterReaderTests {

    private static final Path EXAMPLES = Path.of("/work/shared/data/examples/email");

    @Test
    void aNameInKoi8WithoutQuotesIsRead() throws Exception {
        var letter = read(example("russian.msg"));

        assertThat(letter.files().getFirst().name()).isEqualTo("Список.doc");
        assertThat(letter.subject()).isEqualTo("Greetings");
        assertThat(content(letter)).contains("Salutations");
    }

    @Test
    void anEncodedNameOfAnAttachmentIsRead() throws Exception {
        var letter = read(example("attachment-filename-encoding-UTF8.msg"));

        assertThat(letter.text()).isEqualTo("Attachment Test");
        assertThat(letter.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("attachment.äöü");
            assertThat(file.bytes().open()).hasContent("Test\n");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "=?koi8-r?B?8NLJ18XU?=, Привет",
        "=?windows-1251?Q?=CF=F0=E8=E2=E5=F2_=E2=F1=E5=EC?=, Привет всем",
        "=?UTF-8?B?0J/RgNC40LLQtdGC?= =?UTF-8?Q?_=D1=82=D0=B5=D0=B1=D0=B5?=, Привет тебе",
        "Re: =?utf-8?q?=D0=94=D0=B0?= ok, Re: Да ok",
        "=?x-nonsense?B?0J/RgNC40LLQtdGC?=, Привет",
        "plain, plain"
    })
    void subjectsAreDecoded(String written, String meant) {
        assertThat(EncodedWords.decode(written)).isEqualTo(meant);
    }

    @Test
    void wordsThatPartInTheMiddleOfALetterAreJoined() {
        var bytes = "Смета".getBytes(UTF_8);
        var first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 3));
        var second = Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 3, bytes.length));

        assertThat(EncodedWords.decode("=?utf-8?B?" + first + "?=\r\n =?utf-8?B?" + second + "?=")).isEqualTo("Смета");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "koi8-r", "utf-8"})
    void aTextThatDoesNotSayItsEncodingIsGuessed(String charset) throws Exception {
        var text = "Добрый день! Пришлите, пожалуйста, коммерческое предложение на поставку насосов.";
        var letter = read(("From: a@b.ru\r\nSubject: x\r\n\r\n" + text).getBytes(Charset.forName(charset)));

        assertThat(letter.text()).isEqualTo(text);
    }

    @Test
    void aSubjectOfBareBytesIsGuessed() throws Exception {
        var letter = read("From: a@b.ru\r\nSubject: Прошу прислать счёт на оплату\r\n\r\nx".getBytes(Charset.forName("windows-1251")));

        assertThat(letter.subject()).isEqualTo("Прошу прислать счёт на оплату");
    }

    @Test
    void theTextOfAPageIsReadWhereThereIsNoOther() throws Exception {
        var letter = read("""
                From: =?utf-8?B?0JjQstCw0L0=?= <Ivan@B.ru>
                Content-Type: text/html; charset=utf-8

                <html><head><style>p {color: red}</style></head><body><p>Добрый&nbsp;день</p><p>Нужен насос</p></body></html>
                """);

        assertThat(letter.text()).isEqualTo("Добрый день\n\nНужен насос");
        assertThat(letter.html()).contains("<p>");
        assertThat(letter.from()).isEqualTo(new Correspondent("ivan@b.ru", "Иван"));
    }

    @Test
    void ofTwoFormsOfATextEachIsTakenOnce() throws Exception {
        var letter = read("""
                From: a@b.ru
                Content-Type: multipart/mixed; boundary=M

                --M
                Content-Type: multipart/alternative; boundary=A

                --A
                Content-Type: text/plain

                words
                --A
                Content-Type: multipart/related; boundary=R

                --R
                Content-Type: text/html

                <p>words <img src="cid:logo"></p>
                --R
                Content-Type: image/png
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --R--
                --A--
                --M
                Content-Type: message/rfc822

                Subject: inner

                inner
                --M--
                """);

        assertThat(letter.text()).isEqualTo("words");
        assertThat(letter.html()).contains("cid:logo");
        assertThat(letter.files()).extracting(ReceivedLetter.Attachment::name).containsExactly("attachment1.png", "attachment2.eml");
        assertThat(letter.files().getFirst().contentId()).isEqualTo("logo");
        assertThat(letter.files().getFirst().inline()).isTrue();
    }

    @Test
    void whatItAnswersIsReadFromBothHeaders() throws Exception {
        var letter = read("Message-ID: <3@x>\r\nReferences: <1@x>\r\n <2@x>\r\nIn-Reply-To: <1@x>\r\n\r\nx");

        assertThat(letter.messageId()).isEqualTo("<3@x>");
        assertThat(letter.answers()).containsExactly("<2@x>", "<1@x>");
    }

    @ParameterizedTest
    @CsvSource({"Auto-Submitted: auto-replied, true", "Precedence: bulk, true", "Return-Path: <>, true", "Auto-Submitted: no, false", "X: y, false"})
    void whatAProgramWroteIsKnown(String header, boolean automatic) throws Exception {
        assertThat(read(header + "\r\nFrom: a@b.ru\r\n\r\nx").automatic()).isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Type: multipart/mixed; boundary=\"never\"\r\n\r\nno parts at all'",
        "'Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nhalf'",
        "'Content-Type: text/plain; charset=\"\"\r\nContent-Transfer-Encoding: nonsense\r\n\r\nwords'",
        "'Content-Type: ;;;\r\n\r\nwords'",
        "'From: <<<>>>,,,\r\nTo: undisclosed-recipients:;\r\nDate: yesterday\r\n\r\nwords'",
        "''"
    })
    void aBrokenLetterIsTakenAsFarAsItCanBeRead(String source) throws Exception {
        assertThat(read(source).fingerprint()).hasSize(32);
    }

    @Test
    void theSameLetterIsKnownWhateverServersAddToIt() throws Exception {
        var letter = "Message-ID: <1@x>\nSubject: a\n\nbody\nmore\n";

        assertThat(read(letter).fingerprint())
                .isEqualTo(read("Received: by x\r\n" + letter.replace("\n", "\r\n")).fingerprint())
                .isNotEqualTo(read(letter.replace("more", "other")).fingerprint());
    }

    private static byte[] example(String name) throws IOException {
        var file = EXAMPLES.resolve(name);
        assumeTrue(Files.exists(file), () -> "no example " + file);
        return Files.readAllBytes(file);
    }

    private static String content(ReceivedLetter letter) throws IOException {
        try (var in = letter.files().getFirst().bytes().open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static ReceivedLetter read(String source) throws Exception {
        return read(source.getBytes(UTF_8));
    }

    private static ReceivedLetter read(byte[] source) throws Exception {
        return LetterReader.read(source, OffsetDateTime.parse("2026-11-25T10:00:00Z"), false);
    }
}
