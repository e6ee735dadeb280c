package voronka.conversations;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// To whom a letter goes, as it is stored.
final class Recipients {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Recipients() {}

    static JSONB json(List<Correspondent> to, List<Correspondent> cc) {
        var text = java.util.stream.Stream.concat(to.stream(), cc.stream())
                .map(Correspondent::toString)
                .collect(Collectors.joining(" "));
        return JSONB.jsonb(JSON.writeValueAsString(java.util.Map.of("to", to, "cc", cc, "text", text)));
    }

    static String to(@Nullable JSONB stored) {
        return text(stored, "to");
    }

    static String cc(@Nullable JSONB stored) {
        return text(stored, "cc");
    }

    static List<Correspondent> read(@Nullable JSONB stored, String part) {
        if (stored == null) {
            return List.of();
        }
        var list = JSON.readTree(stored.data()).path(part);
        return list.isMissingNode() ? List.of() : JSON.convertValue(list, new TypeReference<>() {});
    }

    private static String text(@Nullable JSONB stored, String part) {
        return read(stored, part).stream().map(Correspondent::toString).collect(Collectors.joining(", "));
    }
}
