package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import templates.Templates;
import voronka.accounts.Welcomes;

/// Gives a colleague access: the link is shown once, to be passed on.
@Controller
class AccessController {

    private final Welcomes welcomes;
    private final Templates templates;

    AccessController(Welcomes welcomes, Templates templates) {
        this.welcomes = welcomes;
        this.templates = templates;
    }

    @PostMapping("/employees/{id}/access")
    JteModel give(@PathVariable UUID id, HttpServletRequest request) {
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/welcome/" + welcomes.invite(id))
                .toUriString();
        return templates.teamAccess(link);
    }
}
