package org.donecal.tags;

import java.util.ArrayList;
import java.util.List;
import org.donecal.tags.Filter.Term;

/**
 * A tag that is called otherwise from now on, and what that makes of filters: they let the same
 * entries pass as before. What is below the tag keeps its name, so that {@code @client/*} becomes
 * {@code @client/*, @customer}: only the tag itself has moved out from under the asterisk.
 */
public record RenamedTag(String was, String becomes) {

  /** The filter with the tag under its new name; the very text where that changes nothing. */
  public String in(String text) {
    var filter = Filter.parse(text);
    var alternatives = new ArrayList<List<Term>>();
    for (var terms : filter.alternatives()) {
      List<List<Term>> ways = List.of(List.of());
      for (var term : terms) {
        ways = each(ways, of(term));
      }
      alternatives.addAll(ways);
    }
    return alternatives.equals(filter.alternatives()) ? text : new Filter(alternatives).toString();
  }

  private static List<List<Term>> each(List<List<Term>> ways, List<List<Term>> endings) {
    var longer = new ArrayList<List<Term>>();
    for (var way : ways) {
      for (var ending : endings) {
        var terms = new ArrayList<>(way);
        terms.addAll(ending);
        longer.add(List.copyOf(terms));
      }
    }
    return longer;
  }

  /** What a term becomes: one of several, each of terms that must all hold. */
  private List<List<Term>> of(Term term) {
    var renamed = Term.of(Term.Kind.TAG, becomes, term.negated());
    if (term.kind() == Term.Kind.TAG) {
      return List.of(List.of(term.means(TagKey.of(was)) ? renamed : term));
    }
    var movesOut = term.means(TagKey.of(was)) && !term.means(renamed.key());
    if (!movesOut) {
      return List.of(List.of(term));
    }
    return term.negated()
        ? List.of(List.of(term, renamed))
        : List.of(List.of(term), List.of(renamed));
  }
}
