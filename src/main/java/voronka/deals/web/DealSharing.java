package voronka.deals.web;

import java.util.List;
import java.util.UUID;

/// How a deal's result is shared; what is left is the owner's.
public record DealSharing(UUID deal, boolean mayEdit, String owner, String rest, List<Share> shares) {

    public record Share(UUID employee, String name, String percent) {}

    public String path() {
        return "/deals/" + deal + "/shares";
    }
}
