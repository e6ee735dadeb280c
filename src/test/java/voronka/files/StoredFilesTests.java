package voronka.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.FILE_CONTENT;
import static voronka.db.tenant.Tables.STORED_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.NotFound;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Files are kept once, given to those who may see their record, and never run in a browser.
@IntegrationTest
class StoredFilesTests {

    @Autowired
    StoredFiles files;

    @Autowired
    FileClearing clearing;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aFileComesBackAsItWas() throws IOException {
        var bytes = new byte[FileContents.PIECE * 2 + 17];
        new Random(1).nextBytes(bytes);

        var file = files.take(new ByteArrayInputStream(bytes), "Договор №7.pdf");

        assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);
        assertThat(file.size()).isEqualTo(bytes.length);
    }

    @Test
    void oneContentIsStoredOnceUnderAllItsNames() {
        take("a.txt", "прайс");
        take("b.txt", "прайс");

        assertThat(sql.fetchCount(FILE_CONTENT)).isOne();
        assertThat(sql.fetchCount(STORED_FILE)).isEqualTo(2);
    }

    @Test
    void whatAFileIsIsReadFromItsBytes() {
        assertThat(take("photo.png", "%PDF-1.7 …").type()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Documents\\Счёт.pdf, Счёт.pdf",
        "'a\r\nSet-Cookie: x', a Set-Cookie x",
        "'..', file",
        "'', file"
    })
    void aNameLeadsNowhere(String given, String kept) {
        assertThat(take(given, "x").name()).isEqualTo(kept);
    }

    @Test
    void whatIsLooseIsItsUploadersAlone() {
        var file = take("a.txt", "x");

        assertThat(files.get(file.id()).name()).isEqualTo("a.txt");
        people.as(people.hire("director"), () -> assertThatThrownBy(() -> files.get(file.id()))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void whatHangsOnARecordIsForThoseWhoSeeIt() {
        var seller = people.hire("passive_seller");
        var other = people.hire("passive_seller");
        var file = people.as(seller, () -> {
            var deal = records.create("deal", Map.of("title", "Ёлки"));
            return files.hang(List.of(take("a.txt", "x").id()), "deal", deal).getFirst();
        });

        assertThat(files.get(file.id()).kind()).isEqualTo("deal");
        people.as(other, () -> assertThatThrownBy(() -> files.get(file.id())).isInstanceOf(NotFound.class));
    }

    @Test
    void nobodyHangsTheFilesOfOthers() {
        var file = take("a.txt", "x");
        people.as(people.hire("director"), () -> assertThatThrownBy(
                        () -> files.hang(List.of(file.id()), "deal", UUID.randomUUID()))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void aPageIsGivenOutToBeSavedOnly() {
        var file = take("page.html", "<html><script>alert(1)</script></html>");

        var answer = mvc.get().uri("/files/{id}?shown=true", file.id()).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/octet-stream")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aPartOfAFileIsGivenWhenOnlyThatIsAskedFor() {
        var file = take("a.txt", "0123456789");

        assertThat(mvc.get().uri("/files/{id}", file.id()).header("Range", "bytes=3-5").exchange())
                .hasStatus(206)
                .bodyText()
                .isEqualTo("345");
    }

    @Test
    void anUploadBecomesALineOfTheForm() {
        var answer = mvc.post()
                .uri("/files")
                .multipart()
                .file(new MockMultipartFile("upload", "Прайс.txt", null, "x".getBytes(UTF_8)))
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("Прайс.txt").contains("name=\"files\"");
    }

    @Test
    void tooMuchIsRefused() {
        assertThatThrownBy(() -> files.keep(new ByteArrayInputStream(new byte[11]), "a", 10, null, null))
                .isInstanceOf(FileTooLarge.class);
    }

    @Test
    void whatHangsOnNothingIsGoneAfterADayAndItsContentWithIt() {
        take("a.txt", "x");
        var old = OffsetDateTime.now().minusDays(2);
        sql.update(STORED_FILE).set(STORED_FILE.CREATED_AT, old).execute();
        sql.update(FILE_CONTENT).set(FILE_CONTENT.CREATED_AT, old).execute();
        take("b.txt", "y");

        clearing.clear();

        assertThat(sql.selectFrom(STORED_FILE).fetch(STORED_FILE.NAME)).containsExactly("b.txt");
        assertThat(sql.fetchCount(FILE_CONTENT)).isOne();
    }

    private StoredFile take(String name, String text) {
        return files.take(new ByteArrayInputStream(text.getBytes(UTF_8)), name);
    }
}
