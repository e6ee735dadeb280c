package voronka.team.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.team.AwayQueries.Duties;
import voronka.team.AwayQueries.Step;

/// The work of somebody for whom one stands in.
public record StandInView(
        UUID id, String name, @Nullable LocalDate until, Duties duties, List<Step> steps, OffsetDateTime now) {

    public String list(String plural, String filter) {
        return "/" + plural + "/list?owner=" + id + "&" + filter;
    }
}
