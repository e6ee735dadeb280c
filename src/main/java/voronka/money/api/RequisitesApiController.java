package voronka.money.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.money.OwnRequisites;
import voronka.money.Seller;
import voronka.records.Problem;
import voronka.records.Refused;

/// What the company writes of itself on its papers.
@RestController
@RequestMapping("/api/v1/requisites")
class RequisitesApiController {

    private final Seller seller;

    RequisitesApiController(Seller seller) {
        this.seller = seller;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    OwnRequisites show() {
        Rights.require(Action.EDIT, "settings");
        return seller.requisites();
    }

    /// All of them at once; what is left out is empty from now on.
    @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    OwnRequisites set(@RequestBody OwnRequisites given) {
        Rights.require(Action.EDIT, "settings");
        var problems = given.errors().entrySet().stream()
                .map(error -> Problem.of(error.getKey(), error.getValue()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        seller.set(given);
        return seller.requisites();
    }
}
