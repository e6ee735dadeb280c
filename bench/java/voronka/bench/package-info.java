/// Fills an installation with many records and measures how fast it answers.
package voronka.bench;
