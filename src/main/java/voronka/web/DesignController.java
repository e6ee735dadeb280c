package voronka.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import templates.Templates;
import voronka.NotFound;

/// Shows every component in its states to those who build screens; only with `voronka.design=true`.
@Controller
@ConditionalOnProperty("voronka.design")
class DesignController {

    private final Templates templates;

    DesignController(Templates templates) {
        this.templates = templates;
    }

    @ModelAttribute
    void someone(HttpServletRequest request) {
        Supplier<Frame> frame =
                () -> Frame.of("Ольга Петрова", "ОП", Frame.NAV, "0.1.0", true).withCreate("/design/dialog");
        request.setAttribute(Frame.ATTRIBUTE, frame);
    }

    @GetMapping("/design")
    JteModel parts() {
        return templates.designParts();
    }

    @PutMapping("/design/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(HttpServletResponse response) {
        new Toast("Сделка перенесена").withUndo("/design/undo").on(response);
    }

    @PutMapping(path = "/design/place", params = "stage=lost")
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    JteModel refuse() {
        return templates.designReason();
    }

    @PostMapping({"/design/undo", "/design/dialog"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(HttpServletResponse response) {
        new Toast("Готово").on(response);
    }

    @GetMapping("/design/{page}")
    JteModel page(@PathVariable String page) {
        return switch (page) {
            case "list" -> templates.designList();
            case "board" -> templates.designBoard();
            case "record" -> templates.designRecord();
            case "calendar" -> templates.designCalendar();
            case "report" -> templates.designReport();
            case "signin" -> templates.designSignin();
            case "panel" -> templates.designPanel();
            case "dialog" -> templates.designDialog();
            default -> throw new NotFound();
        };
    }
}
