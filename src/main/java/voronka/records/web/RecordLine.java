package voronka.records.web;

import java.util.List;
import voronka.records.web.RecordList.ListColumn;
import voronka.records.web.RecordList.ListLine;

/// A single line of a list, renewed by itself.
public record RecordLine(ListLine line, List<ListColumn> columns) {}
