package voronka.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/// A block of the day screen that another module brings as a bean.
public interface DayPart {

    /// Lower ones come first.
    int order();

    /// Empty when there is nothing to say today.
    Optional<JteModel> render();
}
