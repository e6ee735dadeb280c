package voronka.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Seals texts with the key of the installation, so that whoever has a copy of the database alone cannot use them.
@Component
public class Secrets {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstallationKey key;

    Secrets(InstallationKey key) {
        this.key = key;
    }

    /// @param purpose what it is for, such as a table and an id; it opens for nothing else
    public byte[] seal(String secret, String purpose) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key.get(), nonce, purpose).doFinal(secret.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM, which every Java has, does not work here", e);
        }
    }

    /// @throws Unopened when it was sealed by another key or for another purpose
    public String open(byte[] sealed, String purpose) {
        try {
            var bytes = ByteBuffer.wrap(sealed);
            if (sealed.length <= NONCE + 1 || bytes.get() != FORM) {
                throw new Unopened();
            }
            var nonce = new byte[NONCE];
            bytes.get(nonce);
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, key.get(), nonce, purpose).doFinal(rest), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new Unopened();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }
}
