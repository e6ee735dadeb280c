package voronka.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What became of a change of many records: the operation (to be undone as one), how many were changed, and why the
/// others were not.
public record BulkResult(UUID operation, int changed, Map<UUID, Refused> refusals) {

    public Map<UUID, List<Problem>> refused() {
        var problems = new LinkedHashMap<UUID, List<Problem>>();
        refusals.forEach((id, refusal) -> problems.put(id, refusal.problems()));
        return problems;
    }
}
