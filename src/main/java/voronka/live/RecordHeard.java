package voronka.live;

import java.util.UUID;

/// Some node, this one included, changed a record of the tenant. Published on every node, so that what is kept in
/// memory can be let go.
public record RecordHeard(String tenant, String kind, UUID id) {

    String line() {
        return tenant + " " + kind + " " + id;
    }

    static RecordHeard of(String line) {
        var words = line.split(" ");
        return new RecordHeard(words[0], words[1], UUID.fromString(words[2]));
    }
}
