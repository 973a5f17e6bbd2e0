package org.donecal.tags;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/**
 * Which entries somebody wants to see, by their tags: alternatives, each of terms that must all
 * hold. {@code @a @b} is both, {@code @a, @b} either, {@code -#c} without, {@code untagged} no tag
 * at all, {@code @client/*} the tag and all below it.
 */
public final class Filter {
  /** Lets every entry pass. */
  public static final Filter EVERYTHING = new Filter(List.of(List.of()));

  private static final String ALWAYS = "1 = 1";
  private static final String NEVER = "1 = 0";
  private static final String UNTAGGED = "0";

  private final List<List<Term>> alternatives;

  Filter(List<List<Term>> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * One demand on the tags of an entry.
   *
   * @param name as it was typed
   */
  record Term(Kind kind, String name, String key, boolean negated) {
    enum Kind {
      TAG,
      TAG_AND_BELOW,
      UNTAGGED
    }

    static Term of(Kind kind, String name, boolean negated) {
      return new Term(kind, name, TagKey.of(name), negated);
    }

    boolean means(String tag) {
      return kind != Kind.UNTAGGED
          && (tag.equals(key) || (kind == Kind.TAG_AND_BELOW && tag.startsWith(key + "/")));
    }

    @Override
    public String toString() {
      var word =
          switch (kind) {
            case TAG -> "@" + name;
            case TAG_AND_BELOW -> "@" + name + "/*";
            case UNTAGGED -> "untagged";
          };
      return negated ? "-" + word : word;
    }
  }

  /** A tag by one of the names it is known by. */
  record Named(long id, String key) {}

  /** Reads a filter; a blank one is {@link #EVERYTHING}, an unreadable one {@code Invalid}. */
  public static Filter parse(String text) {
    return text.isBlank() ? EVERYTHING : new FilterParser(text).parse();
  }

  public boolean isEverything() {
    return alternatives.stream().anyMatch(List::isEmpty);
  }

  List<List<Term>> alternatives() {
    return alternatives;
  }

  /** The filter as it can be read again. */
  @Override
  public String toString() {
    return alternatives.stream()
        .map(terms -> terms.stream().map(Term::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }

  /** What it asks for, without the names of what it leaves out; empty where it asks for nothing. */
  public String told() {
    return alternatives.stream().allMatch(Filter::namesTags)
        ? alternatives.stream()
            .map(
                terms ->
                    terms.stream()
                        .filter(it -> !it.negated())
                        .map(Term::toString)
                        .collect(Collectors.joining(" ")))
            .distinct()
            .collect(Collectors.joining(", "))
        : "";
  }

  /** Lets pass what this filter and another one let pass. */
  public Filter and(Filter other) {
    return new Filter(
        alternatives.stream()
            .flatMap(mine -> other.alternatives.stream().map(theirs -> both(mine, theirs)))
            .toList());
  }

  private static List<Term> both(List<Term> mine, List<Term> theirs) {
    return Stream.concat(mine.stream(), theirs.stream()).toList();
  }

  /**
   * The filter as a condition of SQL on entries of one member. Their tags are looked up first: what
   * is left for each entry is whether it has one of these numbers.
   *
   * @param entryId the column that holds the entry's id, such as {@code e.id}
   */
  public String on(String entryId, Sql sql, AccountId account) {
    if (isEverything()) {
      return ALWAYS;
    }
    var known =
        new NamedTags(sql, account).of(alternatives.stream().flatMap(List::stream).toList());
    return alternatives.stream()
        .map(terms -> all(terms, entryId, known))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** Which tags may be told to somebody who sees no other entries than these. */
  public SeenTags seen(Sql sql, AccountId account) {
    var named = alternatives.stream().flatMap(List::stream).filter(it -> !it.negated()).toList();
    return alternatives.stream().allMatch(Filter::namesTags)
        ? SeenTags.of(named, sql, account)
        : SeenTags.ALL;
  }

  private static boolean namesTags(List<Term> terms) {
    return terms.stream().anyMatch(it -> !it.negated());
  }

  private static String all(List<Term> terms, String entryId, List<Named> known) {
    return terms.stream()
        .map(term -> sql(term, entryId, known))
        .collect(Collectors.joining(" and "));
  }

  private static String sql(Term term, String entryId, List<Named> known) {
    var sought = term.kind() == Term.Kind.UNTAGGED ? UNTAGGED : ids(term, known);
    if (sought.isEmpty()) {
      return term.negated() ? ALWAYS : NEVER;
    }
    return (term.negated() ? "not " : "")
        + ("exists (select 1 from entry_tag f where f.entry_id = " + entryId)
        + (" and f.tag_id in (" + sought + "))");
  }

  private static String ids(Term term, List<Named> known) {
    return known.stream()
        .filter(tag -> term.means(tag.key()))
        .map(tag -> String.valueOf(tag.id()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
