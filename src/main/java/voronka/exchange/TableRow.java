package voronka.exchange;

import java.util.List;

/// A row with the number of its line in the file, and at least as many cells as the header has.
///
/// It has more where the file has more: a separator inside a value that nobody put into quotes.
public record TableRow(long number, List<String> cells) {

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
