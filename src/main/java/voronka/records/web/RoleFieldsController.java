package voronka.records.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.FieldAccess;
import voronka.accounts.RightKinds;
import voronka.accounts.Rights;
import voronka.accounts.RoleFields;
import voronka.accounts.RoleQueries;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// What each role hides of the fields of a kind, or keeps from being written (F105).
@Controller
class RoleFieldsController {

    private final Catalogue catalogue;
    private final RoleQueries roles;
    private final RoleFields limits;
    private final Templates templates;

    RoleFieldsController(Catalogue catalogue, RoleQueries roles, RoleFields limits, Templates templates) {
        this.catalogue = catalogue;
        this.roles = roles;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/settings/roles/{role}/fields/{kind}")
    JteModel show(@PathVariable String role, @PathVariable String kind) {
        Rights.require(Action.EDIT, "settings");
        var chosen = known(kind);
        var limited = limits.of(role(role).id(), kind);
        return templates.recordsRoleFields(new RoleFieldsPage(
                role,
                KindView.of(chosen),
                kinds().stream().map(KindView::of).toList(),
                chosen.fields().stream()
                        .filter(chosen::isLimitable)
                        .map(field -> line(role, chosen, field, limited))
                        .toList()));
    }

    @PutMapping("/settings/roles/{role}/fields/{kind}/{field}")
    JteModel limit(
            @PathVariable String role,
            @PathVariable String kind,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String access) {
        Rights.require(Action.EDIT, "settings");
        var chosen = known(kind);
        var limited = chosen.find(field).filter(chosen::isLimitable).orElseThrow(NotFound::new);
        var id = role(role).id();
        limits.limit(id, kind, field, accessOf(access).orElse(null));
        return templates.recordsRoleField(line(role, chosen, limited, limits.of(id, kind)));
    }

    private static RoleFieldsPage.Line line(
            String role, RecordKind kind, RecordField field, Map<String, FieldAccess> limited) {
        return new RoleFieldsPage.Line(
                "/settings/roles/" + role + "/fields/" + kind.name() + "/" + field.name(),
                field.name(),
                Labels.field(kind, field),
                Labels.section(kind, field.section()),
                Optional.ofNullable(limited.get(field.name())).map(FieldAccess::code).orElse(""));
    }

    private RoleQueries.Role role(String code) {
        return roles.all().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private RecordKind known(String kind) {
        return kinds().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Those that have rights of their own.
    private List<RecordKind> kinds() {
        return RightKinds.ALL.stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .map(RecordKind::whole)
                .filter(kind -> kind.rights().equals(kind.name()))
                .toList();
    }

    private static Optional<FieldAccess> accessOf(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.of(FieldAccess.values()).stream()
                .filter(access -> access.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new));
    }
}
