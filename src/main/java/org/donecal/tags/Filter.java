package org.donecal.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  private final List<List<Term>> alternatives;

  Filter(List<List<Term>> alternatives) {
    this.alternatives = alternatives;
  }

  /** One demand on the tags of an entry. */
  record Term(Kind kind, String key, boolean negated) {
    enum Kind {
      TAG,
      TAG_AND_BELOW,
      UNTAGGED
    }
  }

  /** A condition of SQL, with a value for each of its question marks. */
  public record Condition(String sql, List<Object> parameters) {
    public Condition {
      parameters = List.copyOf(parameters);
    }
  }

  /** Reads a filter; a blank one is {@link #EVERYTHING}, an unreadable one {@code Invalid}. */
  public static Filter parse(String text) {
    return text.isBlank() ? EVERYTHING : new FilterParser(text).parse();
  }

  public boolean isEverything() {
    return alternatives.stream().anyMatch(List::isEmpty);
  }

  /**
   * The filter as a condition on entries of one account.
   *
   * @param entryId the column that holds the entry's id, such as {@code e.id}
   */
  public Condition on(String entryId, AccountId account) {
    if (isEverything()) {
      return new Condition("1 = 1", List.of());
    }
    var parameters = new ArrayList<Object>();
    var sql =
        alternatives.stream()
            .map(terms -> all(terms, entryId, account, parameters))
            .collect(Collectors.joining(" or ", "(", ")"));
    return new Condition(sql, parameters);
  }

  private static String all(
      List<Term> terms, String entryId, AccountId account, List<Object> parameters) {
    return terms.stream()
        .map(term -> sql(term, entryId, account, parameters))
        .collect(Collectors.joining(" and "));
  }

  private static String sql(Term term, String entryId, AccountId account, List<Object> parameters) {
    var sought = "f.tag_id = 0";
    if (term.kind() != Term.Kind.UNTAGGED) {
      parameters.add(account.value());
      parameters.add(term.key());
      sought = "f.tag_id in (select id from tag where account_id = ? and " + name(term) + ")";
    }
    if (term.kind() == Term.Kind.TAG_AND_BELOW) {
      parameters.add(Sql.literal(term.key()) + "/%");
    }
    return (term.negated() ? "not " : "")
        + ("exists (select 1 from entry_tag f where f.entry_id = " + entryId)
        + (" and " + sought + ")");
  }

  private static String name(Term term) {
    return term.kind() == Term.Kind.TAG
        ? "name_key = ?"
        : "(name_key = ? or name_key like ? escape '!')";
  }
}
