package voronka.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voronka.records.Ref;

/// The small window that asks for the next step, alone or while an activity is finished, and the one of the calendar.
///
/// @param action where it is sent
/// @param about the record it is about, or the activity that is finished
/// @param results the outcomes to choose from; none when nothing is finished
public record StepForm(
        String action,
        String title,
        @Nullable Ref about,
        List<String> results,
        String result,
        String note,
        String kind,
        String text,
        String when,
        String at,
        String minutes,
        boolean mayPostpone,
        @Nullable String error) {

    public static final List<String> KINDS = List.of("call", "meeting", "visit", "task", "letter", "message");

    static StepForm next(String action, String title, Ref about) {
        return new StepForm(action, title, about, List.of(), "", "", "call", "", "tomorrow", "", "", false, null);
    }

    static StepForm planned(String action, String title, String at) {
        return new StepForm(action, title, null, List.of(), "", "", "meeting", "", "own", at, "60", false, null);
    }

    StepForm typed(String kind, String text, String minutes) {
        return new StepForm(
                action, title, about, results, result, note, kind, text, when, at, minutes, mayPostpone, error);
    }

    StepForm refused(String why) {
        return new StepForm(
                action, title, about, results, result, note, kind, text, when, at, minutes, mayPostpone, why);
    }

    StepForm with(ComposerForm typed) {
        return new StepForm(
                action,
                title,
                about,
                results,
                result,
                note,
                typed.kind(),
                typed.text(),
                typed.when(),
                typed.at(),
                minutes,
                mayPostpone,
                null);
    }

    /// In the calendar the time is there already, and the length is asked.
    public boolean isOfCalendar() {
        return !minutes.isEmpty();
    }

    public boolean finishes() {
        return !results.isEmpty();
    }
}
