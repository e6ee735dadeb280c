package voronka.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A control to write one field with, the same in forms, in place on a card, in bulk.
///
/// @param value as it is written into the control
/// @param shown for a reference: what it is called
/// @param target for a reference: the kind that is looked up
/// @param error why what was written was refused, or empty
@NamedInterface("controls")
public record FieldControl(
        String name,
        String label,
        Look look,
        String value,
        String shown,
        @Nullable String target,
        List<Option> options,
        boolean required,
        String unit,
        String error) {

    public enum Look {
        TEXT,
        AREA,
        NUMBER,
        DATE,
        MOMENT,
        YES_NO,
        SELECT,
        TICKS,
        LOOKUP,
        PHONE,
        EMAIL
    }

    public FieldControl refused(String why) {
        return new FieldControl(name, label, look, value, shown, target, options, required, unit, why);
    }

    public boolean isWide() {
        return look == Look.AREA || look == Look.TICKS;
    }
}
