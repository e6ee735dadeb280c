package voronka.records.web;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Something to choose, with the group it stands in, such as a stage in its pipeline.
@NamedInterface("controls")
public record Option(String value, String label, String group, boolean chosen) {

    /// The groups in their order; one without a name where nothing is grouped.
    public static List<String> groups(List<Option> options) {
        return options.stream().map(Option::group).distinct().toList();
    }
}
