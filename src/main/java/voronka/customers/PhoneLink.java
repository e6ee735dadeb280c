package voronka.customers;

import java.util.Map;

/// A stored phone ready to be shown and called.
public record PhoneLink(String href, String text) {

    public static PhoneLink of(Map<String, ?> stored) {
        var e164 = stored.get("e164");
        var extension = stored.get("extension");
        if (e164 == null) {
            var raw = String.valueOf(stored.get("raw"));
            return new PhoneLink("tel:" + Phones.digits(raw), raw);
        }
        return extension == null
                ? new PhoneLink("tel:" + e164, Phones.display(e164.toString()))
                : new PhoneLink(
                        "tel:" + e164 + ";ext=" + extension, Phones.display(e164.toString()) + " #" + extension);
    }
}
