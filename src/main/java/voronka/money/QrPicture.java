package voronka.money;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws a QR code with the quiet margin of four modules that readers need.
final class QrPicture {

    private static final int MARGIN = 4;

    private QrPicture() {}

    static byte[] png(QrCode code, int pixelsOfModule) {
        var side = (code.size + 2 * MARGIN) * pixelsOfModule;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                var dark = code.getModule(x / pixelsOfModule - MARGIN, y / pixelsOfModule - MARGIN);
                image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return encoded(image);
    }

    static String svg(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        var side = code.size + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0,0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(side, path);
    }

    private static byte[] encoded(BufferedImage image) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
