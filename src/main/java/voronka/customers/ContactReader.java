package voronka.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import voronka.records.ContactData;

/// Reads the phones and e-mails of every kind of record by the one normaliser (S101): a certain number gets its E.164
/// form, an uncertain one keeps its text only.
@Component
class ContactReader implements ContactData.Reader {

    private final HomeRegion home;

    ContactReader(HomeRegion home) {
        this.home = home;
        ContactData.readBy(this);
    }

    @Override
    public List<Map<String, String>> phones(String text) {
        var phones = Phones.read(text, home.get());
        if (phones.stream().noneMatch(phone -> phone.raw().chars().anyMatch(Character::isDigit))) {
            throw new IllegalArgumentException(text);
        }
        return phones.stream().map(ContactReader::stored).toList();
    }

    @Override
    public List<String> emails(String text) {
        var emails = Emails.read(text);
        if (emails.isEmpty() || !Emails.refused(text).isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return emails;
    }

    @Override
    public String shown(String e164) {
        return Phones.display(e164);
    }

    private static Map<String, String> stored(Phone phone) {
        var stored = new LinkedHashMap<String, String>();
        stored.put("raw", phone.raw());
        if (phone.e164() != null) {
            stored.put("e164", phone.e164());
        }
        if (phone.extension() != null) {
            stored.put("extension", phone.extension());
        }
        return stored;
    }
}
