package org.donecal.exports;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts, and how they stand in a cell, so that no spreadsheet runs them. */
public final class GuardedTexts {
  private GuardedTexts() {}

  public static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("plain = text - @tag", "plain = text - @tag"),
        Arguments.of("=1+1", "'=1+1"),
        Arguments.of("+1", "'+1"),
        Arguments.of("-1", "'-1"),
        Arguments.of("@SUM(A1)", "'@SUM(A1)"),
        Arguments.of("＝1", "'＝1"),
        Arguments.of("＋1", "'＋1"),
        Arguments.of("－1", "'－1"),
        Arguments.of("＠a", "'＠a"),
        Arguments.of("\t=1", "'\t'=1"),
        Arguments.of("\tx", "'\tx"),
        Arguments.of("\r=1", "'\r'=1"),
        Arguments.of("\nx", "'\nx"),
        Arguments.of("  =1", "  '=1"),
        Arguments.of("\"=1\"", "\"'=1\""),
        Arguments.of(" \" \"=1", " \" \"'=1"),
        Arguments.of("one\n=1", "one\n'=1"),
        Arguments.of("one\t-1", "one\t'-1"),
        Arguments.of("one;=1;\"+2", "one;'=1;\"'+2"),
        Arguments.of("one,=1", "one,=1"),
        Arguments.of("'=1", "''=1"),
        Arguments.of("''=1", "'''=1"),
        Arguments.of("'x", "'x"),
        Arguments.of("' =1", "' =1"),
        Arguments.of("'\t", "''\t"),
        Arguments.of("- a\n- b", "'- a\n'- b"));
  }
}
