/// What is true of every record, written once: the catalogue of kinds and fields, the one door for writes with its
/// history,
/// lists by filter, sort and key, undo.
@NullMarked
package voronka.records;

import org.jspecify.annotations.NullMarked;
