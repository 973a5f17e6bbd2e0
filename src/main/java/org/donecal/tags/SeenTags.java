package org.donecal.tags;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.Filter.Named;
import org.donecal.tags.Filter.Term;

/**
 * The tags that somebody who sees only the entries of a filter may be told: those that it asks for
 * by name. A filter that asks for none, as {@code -#private} does, hides none but those.
 */
public final class SeenTags {
  public static final SeenTags ALL = new SeenTags(true, Set.of(), Set.of());

  private static final long UNTAGGED = 0;

  private final boolean all;
  private final Set<Long> ids;
  private final Set<String> keys;

  private SeenTags(boolean all, Set<Long> ids, Set<String> keys) {
    this.all = all;
    this.ids = ids;
    this.keys = keys;
  }

  /** The tags that the terms ask for, under all their names. */
  static SeenTags of(List<Term> terms, Sql sql, AccountId account) {
    var named = new NamedTags(sql, account);
    var ids =
        named.of(terms).stream()
            .filter(tag -> terms.stream().anyMatch(it -> it.means(tag.key())))
            .map(Named::id)
            .collect(Collectors.toSet());
    return new SeenTags(false, ids, new HashSet<>(named.names(ids)));
  }

  public boolean all() {
    return all;
  }

  /** Whether the tag of this number may be told; that an entry has none may be. */
  public boolean shows(long tag) {
    return all || tag == UNTAGGED || ids.contains(tag);
  }

  public boolean shows(String name) {
    return all || keys.contains(TagKey.of(name));
  }

  /** The title without the words of other tags. */
  public String title(String title) {
    if (all) {
      return title;
    }
    var hidden =
        Tags.in(title).stream()
            .filter(it -> !shows(it))
            .map(TagKey::of)
            .collect(Collectors.toSet());
    return hidden.isEmpty() ? title : Tags.without(title, hidden);
  }

  public List<String> tags(List<String> tags) {
    return all ? tags : tags.stream().filter(this::shows).toList();
  }
}
