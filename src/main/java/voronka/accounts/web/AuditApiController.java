package voronka.accounts.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.AuditEvent;
import voronka.accounts.AuditQueries;
import voronka.accounts.AuditQueries.Page;
import voronka.accounts.AuditQueries.Wanted;
import voronka.accounts.Unacceptable;

/// The audit log for programs that watch it.
@RestController
class AuditApiController {

    private static final int MOST = 200;

    private final AuditQueries audit;

    AuditApiController(AuditQueries audit) {
        this.audit = audit;
    }

    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable UUID employee,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return audit.page(new Wanted(known(event), employee, from, until, after), Math.clamp(limit, 1, MOST));
    }

    private static @Nullable AuditEvent known(@Nullable String event) {
        return event == null
                ? null
                : AuditEvent.find(event).orElseThrow(() -> new Unacceptable("event", "accounts.audit.unknown", event));
    }
}
