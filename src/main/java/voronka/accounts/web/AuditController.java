package voronka.accounts.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Audit;
import voronka.accounts.AuditEvent;
import voronka.accounts.AuditQueries;
import voronka.accounts.AuditQueries.Wanted;
import voronka.accounts.Caller;
import voronka.tenancy.Settings;
import voronka.web.SettingsPage;

/// The audit log on screen: who signed in, took data out, changed rights (F107).
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditQueries audit;
    private final Settings settings;
    private final Templates templates;

    AuditController(AuditQueries audit, Settings settings, Templates templates) {
        this.audit = audit;
        this.settings = settings;
        this.templates = templates;
    }

    @Bean
    static SettingsPage auditSettings() {
        return SettingsPage.of(
                "accounts.audit", "/settings/audit", "history", 25, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping("/settings/audit")
    JteModel show(
            @RequestParam(defaultValue = "") String event,
            @RequestParam(required = false) @Nullable UUID employee,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID after) {
        var wanted = new Wanted(AuditEvent.find(event).orElse(null), employee, from, until, after);
        var page = audit.page(wanted, PAGE);
        var days = settings.find(Audit.DAYS, Integer.class).orElse(Audit.DEFAULT_DAYS);
        return templates.accountsAudit(new AuditPage(wanted, page.items(), audit.people(), days, page.next()));
    }
}
