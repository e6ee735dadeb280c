package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.records.BinQueries;
import voronka.records.BinQueries.After;
import voronka.records.BinQueries.Deleted;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Toasts;

/// The bin: deleted records of every kind that one may delete, and the way back.
@Controller
class BinController {

    private static final int PAGE = 50;

    private final Templates templates;
    private final BinQueries bin;
    private final Catalogue catalogue;
    private final Records records;
    private final RecordQueries queries;

    BinController(
            Templates templates, BinQueries bin, Catalogue catalogue, Records records, RecordQueries queries) {
        this.templates = templates;
        this.bin = bin;
        this.catalogue = catalogue;
        this.records = records;
        this.queries = queries;
    }

    @GetMapping("/bin")
    JteModel page(@RequestParam(defaultValue = "") String kind) {
        return templates.recordsBin(bin(kind, null));
    }

    @GetMapping("/bin/more")
    JteModel more(@RequestParam(defaultValue = "") String kind, @RequestParam String after) {
        return templates.recordsBinMore(bin(kind, read(after)));
    }

    @PostMapping("/{plural:[a-z-]+}/{id:[0-9a-fA-F-]{36}}/restoration")
    JteModel restore(@PathVariable String plural, @PathVariable UUID id) {
        var kind = catalogue.byPlural(plural);
        records.restore(kind.name(), id);
        var name = queries.names(kind, List.of(id)).getOrDefault(id, "");
        Toasts.created(t("records.bin.restored", named(name)), "/" + plural + "/" + id);
        return templates.recordsText("");
    }

    private Bin bin(String kind, @Nullable After after) {
        var kinds = bin.kinds();
        var found = bin.deleted(
                kind.isEmpty() ? kinds : kinds.stream().filter(one -> one.plural().equals(kind)).toList(),
                after,
                PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        var next = found.size() > PAGE ? next(kind, page.getLast()) : null;
        return new Bin(options(kinds, kind), page.stream().map(this::line).toList(), next);
    }

    private static List<Option> options(List<RecordKind> kinds, String chosen) {
        return Stream.concat(
                        Stream.of(new Option("", t("records.bin.all"), "", chosen.isEmpty())),
                        kinds.stream().map(kind -> new Option(kind.plural(), Labels.many(kind), "", kind.plural().equals(chosen))))
                .toList();
    }

    private Bin.Line line(Deleted deleted) {
        var kind = catalogue.kind(deleted.kind());
        return new Bin.Line(
                deleted.id().toString(),
                kind.icon(),
                named(deleted.title()),
                Labels.one(kind),
                deleted.at().toInstant(),
                deleted.who() == null ? "" : deleted.who(),
                "/" + kind.plural() + "/" + deleted.id() + "/restoration");
    }

    private static String named(String title) {
        return title.isEmpty() ? t("records.unnamed") : title;
    }

    private static String next(String kind, Deleted last) {
        return "/bin/more?kind=" + kind + "&after=" + last.at().toInstant() + "," + last.id();
    }

    private static After read(String after) {
        try {
            var parts = after.split(",", 2);
            return new After(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refused(Problem.of("after", "records.invalid.cursor"));
        }
    }
}
