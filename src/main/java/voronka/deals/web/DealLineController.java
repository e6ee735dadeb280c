package voronka.deals.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.deals.DealLines;

/// The products of a deal, each changed where it stands. A refusal is a notice and leaves what was typed.
@Controller
@RequestMapping("/deals/{deal}/lines")
class DealLineController {

    private final Templates templates;
    private final DealLines lines;
    private final DealLineQueries queries;

    DealLineController(Templates templates, DealLines lines, DealLineQueries queries) {
        this.templates = templates;
        this.lines = lines;
        this.queries = queries;
    }

    @GetMapping
    JteModel grid(@PathVariable UUID deal) {
        return templates.dealsLines(queries.of(deal));
    }

    @PostMapping
    JteModel add(@PathVariable UUID deal, @RequestParam Map<String, String> given) {
        lines.add(
                deal,
                given.entrySet().stream()
                        .filter(value -> !value.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return grid(deal);
    }

    @PutMapping("/{line}")
    JteModel change(@PathVariable UUID deal, @PathVariable UUID line, @RequestParam Map<String, String> given) {
        lines.change(deal, line, given);
        return grid(deal);
    }

    @DeleteMapping("/{line}")
    JteModel remove(@PathVariable UUID deal, @PathVariable UUID line) {
        lines.remove(deal, line);
        return grid(deal);
    }

    @PutMapping("/order")
    JteModel order(@PathVariable UUID deal, @RequestParam List<UUID> order) {
        lines.order(deal, order);
        return grid(deal);
    }
}
