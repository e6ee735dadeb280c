package voronka.money;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import templates.Templates;

/// Prints an invoice (S207) in the language of the one who will pay it, as a PDF/A that archives take.
@Component
public class InvoicePdf {

    private final Templates templates;

    InvoicePdf(Templates templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /// The file as an answer, in Russian unless English is asked for.
    public ResponseEntity<byte[]> answer(InvoicePrint invoice, String language) {
        var name = ContentDisposition.inline().filename("invoice-" + invoice.number() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", name.toString())
                .header("Cache-Control", "private, no-store")
                .body(render(invoice, Locale.of(language.equals("en") ? "en" : "ru")));
    }

    public byte[] render(InvoicePrint invoice, Locale language) {
        var reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return pdf(templates
                    .moneyInvoicePrint(InvoicePage.of(invoice, language))
                    .render());
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private static byte[] pdf(String html) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(() -> font("PTSans-Regular.ttf"), "PT Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("PTSans-Bold.ttf"), "PT Sans", 700, FontStyle.NORMAL, true)
                    .withProducer("Voronka")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(InvoicePdf.class.getResourceAsStream("/fonts/" + file));
    }
}
