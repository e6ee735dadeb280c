package voronka.imports.api;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.imports.ImportResults;
import voronka.imports.Imports;
import voronka.imports.PlanJson;

/// Brings a file, says what it means and sets it going, all or nothing.
@Component
class Starts {

    record Wanted(
            String kind, String fileName, String mapping, String options, boolean dryRun, @Nullable String key) {}

    private final Imports imports;
    private final ImportResults results;
    private final PlanJson plans;

    Starts(Imports imports, ImportResults results, PlanJson plans) {
        this.imports = imports;
        this.results = results;
        this.plans = plans;
    }

    @Transactional
    public UUID start(Wanted wanted, InputStream content) {
        var before = imports.repeated(wanted.key());
        if (before.isPresent()) {
            return before.get();
        }
        var id = imports.upload(wanted.kind(), wanted.fileName(), content, wanted.key());
        var header = results.get(id).header();
        imports.plan(id, plans.read(imports.plan(id), header, wanted.mapping(), wanted.options()));
        if (wanted.dryRun()) {
            imports.check(id);
        } else {
            imports.run(id);
        }
        return id;
    }
}
