package voronka.web;

import java.util.function.BooleanSupplier;

/// A page of settings as values.
record SettingsLine(String key, String href, String icon, int order, BooleanSupplier open) implements SettingsPage {

    @Override
    public boolean isOpen() {
        return open.getAsBoolean();
    }
}
