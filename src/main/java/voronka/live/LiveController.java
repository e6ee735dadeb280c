package voronka.live;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import voronka.tenancy.CurrentTenant;

/// The channel that an open page listens to. It names kinds and ids only; what a page may show of them it fetches
/// itself,
/// through its reader's rights.
@RestController
@EnableScheduling
class LiveController {

    private final Browsers browsers;

    LiveController(Browsers browsers) {
        this.browsers = browsers;
    }

    @GetMapping("/live")
    ResponseEntity<SseEmitter> listen() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(browsers.open(CurrentTenant.get().slug()));
    }
}
