package voronka.deals.web;

import java.util.List;
import voronka.deals.Stage;

/// The question where the deals of a stage go that is to be deleted.
public record StageRemoval(Stage stage, int deals, List<Stage> others) {}
