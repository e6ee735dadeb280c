package voronka.money;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentQrTests {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    @Test
    void thePublishedExampleComesOutToTheLetter() {
        var qr = PaymentQr.of(order("ООО «Три кита»", "ОАО \"БАНК\"", "30101810965770000413", null, null));

        assertThat(qr)
                .isEqualTo(new PaymentQr(
                        "ST00012|Name=ООО «Три кита»|PersonalAcc=40702810138250123017|BankName=ОАО \"БАНК\""
                                + "|BIC=044525225|CorrespAcc=30101810965770000413|",
                        UTF_8));
    }

    @Test
    void aSeparatorIsTakenThatNoValueHas() {
        assertThat(PaymentQr.of(order("Три кита", "ОАО | \"БАНК\"", null, null, null))
                        .payload())
                .startsWith("ST00012@Name=Три кита@PersonalAcc=");
        assertThat(PaymentQr.of(order("a@b;c", "ОАО | \"БАНК:^_~{}!\"", null, null, "к договору"))
                        .payload())
                .startsWith("ST00012#Name=a@b;c#PersonalAcc=")
                .endsWith("#CorrespAcc=0#Purpose=к договору#PayeeINN=7830002293#KPP=514944513#");
    }

    @Test
    void valuesThatUseEverySeparatorCannotBeSeparated() {
        assertRefused(order("Три кита", "|@;:^_~{}!#$%&()*+,/", null, null, null), "money.qr.separator");
        assertRefused(order("Три кита", "|@;:^_~{}!", null, null, "#$%&()*+,/"), "money.qr.separator");
    }

    @Test
    void theSumIsInKopecksAndTheInnIsThePayees() {
        assertThat(PaymentQr.of(order("Три кита", "БАНК", null, Money.parse("RUB 1234.50"), "Счёт 17"))
                        .payload())
                .endsWith("|CorrespAcc=0|Sum=123450|Purpose=Счёт 17|PayeeINN=7830002293|KPP=514944513|")
                .doesNotContain("|INN=");
        assertRefused(order("Три кита", "БАНК", null, Money.parse("USD 1.00"), null), "money.qr.currency");
    }

    @Test
    void longNamesGoInWindows1251WhereALetterIsOneByte() {
        var qr = PaymentQr.of(order("Ю".repeat(120), "Б".repeat(45), null, null, null));

        assertThat(qr.payload()).startsWith("ST00011|Name=ЮЮ");
        assertThat(qr.charset()).isEqualTo(WINDOWS_1251);
    }

    @Test
    void theRequiredPartHasAtMostThreeHundredBytesAndTheOptionalIsNotCounted() {
        var bank = "Б".repeat(45);
        var room = 300
                - ("ST00011|Name=|PersonalAcc=40702810138250123017|BankName=|BIC=044525225|CorrespAcc=0|".length()
                        + 45);

        assertThat(PaymentQr.of(order("Ю".repeat(room), bank, null, null, "о".repeat(300)))
                        .payload())
                .contains("Purpose=" + "о".repeat(210) + "|");
        assertRefused(order("ә".repeat(room), bank, null, null, null), "money.qr.length");
        assertRefused(order("Ю".repeat(160), bank, "30101810965770000413", null, null), "money.qr.length");
    }

    @ParameterizedTest
    @CsvSource({
        "4070281013825012301,  044525225, БАНК, money.qr.account",
        "40702810138250123017, 04452522,  БАНК, money.qr.bik",
        "40702810138250123017, 044525225, ' ',  money.qr.required",
    })
    void aCodeIsNotMadeOfUnfinishedRequisites(String account, String bik, String bank, String key) {
        assertRefused(new PaymentOrder("Три кита", account, bank, bik, null, null, null, null, null, null), key);
    }

    @Test
    void lineBreaksAndHardSpacesInTextsBecomeSpaces() {
        assertThat(PaymentQr.of(order("Три\n кита", "БАНК", null, null, "НДС 6\u00a0615,11"))
                        .payload())
                .contains("|Name=Три кита|", "|Purpose=НДС 6 615,11|");
    }

    @Test
    void thePictureIsSquareWithALightMarginOfFourModules() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(
                PaymentQr.of(order("Три кита", "БАНК", null, null, null)).png(3)));

        assertThat(image.getWidth()).isEqualTo(image.getHeight()).matches(side -> (side / 3 - 8 - 17) % 4 == 0);
        assertThat(image.getRGB(11, 11)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(12, 12)).isEqualTo(0xFF000000);
    }

    @Test
    void theDrawingSaysTheSameAsThePicture() {
        assertThat(PaymentQr.of(order("Три кита", "БАНК", null, null, null)).svg())
                .startsWith("<svg xmlns=")
                .contains("M4,4h1v1h-1z")
                .doesNotContain("M3,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "separator", "currency", "account", "bik", "required"})
    void whyThereIsNoCodeIsSaidInBothLanguages(String reason) {
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("messages.money", Locale.ROOT, none);
        var russian = ResourceBundle.getBundle("messages.money", Locale.of("ru"), none);

        assertThat(russian.getString("money.qr." + reason)).isNotEqualTo(english.getString("money.qr." + reason));
    }

    private static void assertRefused(PaymentOrder order, String key) {
        assertThatExceptionOfType(NoPaymentQr.class)
                .isThrownBy(() -> PaymentQr.of(order))
                .extracting(NoPaymentQr::key)
                .isEqualTo(key);
    }

    private static PaymentOrder order(
            String payee, String bank, @Nullable String correspondent, @Nullable Money sum, @Nullable String purpose) {
        var extras = sum != null || purpose != null;
        return new PaymentOrder(
                payee,
                "40702810138250123017",
                bank,
                "044525225",
                correspondent,
                sum,
                purpose,
                extras ? "7830002293" : null,
                extras ? "514944513" : null,
                null);
    }
}
