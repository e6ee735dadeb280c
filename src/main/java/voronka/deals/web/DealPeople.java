package voronka.deals.web;

import java.util.List;
import java.util.UUID;

/// The customer's people in a deal with their say, and those of his company who might be asked in.
public record DealPeople(UUID deal, boolean mayEdit, List<Participant> people, List<Participant> others) {

    /// @param role decision_maker, influencer, user, gatekeeper or empty
    public record Participant(UUID id, String name, String post, String role) {}

    public String path() {
        return "/deals/" + deal + "/persons";
    }
}
