/// The screens that are the same for every kind of record: lists, record pages, new records, search, the bin.
@NullMarked
package voronka.records.web;

import org.jspecify.annotations.NullMarked;
