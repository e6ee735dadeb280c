package voronka.accounts;

import java.util.Locale;

/// What a module gives a company that has just been set up: pipelines, taxes, reasons of refusal. Runs as the first
/// administrator
/// within the set-up's transaction, in the order of the beans.
public interface StartingData {

    void fill(Locale language);
}
