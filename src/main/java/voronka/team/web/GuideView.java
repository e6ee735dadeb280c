package voronka.team.web;

import java.util.List;
import voronka.team.BuildUp.Stage;

/// How far the department is built, what rests on whom, how it is led.
///
/// @param now the stage at work: the first that is not done, or 6
/// @param bus empty for those who do not see the whole
public record GuideView(List<Stage> stages, int now, boolean loneSeller, List<Line> bus, int threshold, String management) {

    /// @param heavy whether it is more than one person should carry
    public record Share(String text, String percent, double of, boolean heavy, String href) {}

    public record Line(String name, String post, boolean here, Share revenue, Share customers, Share deals) {}

    public long warnings() {
        return bus.stream()
                .filter(line -> line.revenue().heavy() || line.customers().heavy() || line.deals().heavy())
                .count();
    }
}
