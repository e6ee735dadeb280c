package voronka.start;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says in one line why the product did not start and what to do.
class FailureLine implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis failure) {
        var line = Stream.of(failure.getDescription(), failure.getAction())
                .filter(Objects::nonNull)
                .map(FailureLine::inOneLine)
                .collect(Collectors.joining(". "));
        System.err.println("Voronka did not start. " + line + ".");
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
    }
}
