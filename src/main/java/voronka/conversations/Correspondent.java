package voronka.conversations;

import java.util.Locale;

/// An e-mail address and the name it goes by, which may be empty.
public record Correspondent(String address, String name) {

    public Correspondent {
        address = address.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
    }

    public String shown() {
        return name.isEmpty() ? address : name;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
