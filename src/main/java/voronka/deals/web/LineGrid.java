package voronka.deals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The products of a deal with what they come to.
///
/// @param taxes what of the total is tax, a line for each tax
public record LineGrid(
        UUID deal,
        boolean mayEdit,
        String currency,
        List<Line> lines,
        String full,
        @Nullable String discount,
        String total,
        List<Tax> taxes) {

    /// Numbers as they are typed; the sum and the tax as they are read.
    public record Line(
            UUID id,
            @Nullable UUID product,
            String name,
            String unit,
            String quantity,
            String price,
            String discount,
            String sum,
            String tax) {}

    public record Tax(String name, String sum) {}

    public String path() {
        return "/deals/" + deal + "/lines";
    }
}
