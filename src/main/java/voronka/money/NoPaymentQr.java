package voronka.money;

/// The account's data do not go into a payment code; the text with this key says why.
public class NoPaymentQr extends RuntimeException {

    private final String key;

    NoPaymentQr(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
