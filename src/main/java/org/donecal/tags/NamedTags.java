package org.donecal.tags;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.Filter.Named;
import org.donecal.tags.Filter.Term;

/** Tags of one member, looked up by all the names they are known by, remembered ones too. */
record NamedTags(Sql sql, AccountId account) {

  /** The tags that the terms of a filter may mean. */
  List<Named> of(List<Term> terms) {
    var names = terms.stream().filter(term -> term.kind() != Term.Kind.UNTAGGED).toList();
    if (names.isEmpty()) {
      return List.of();
    }
    var parameters = new ArrayList<Object>(List.of(account.value()));
    names.forEach(term -> parameters.add(term.key()));
    var below = names.stream().filter(term -> term.kind() == Term.Kind.TAG_AND_BELOW).toList();
    below.forEach(term -> parameters.add(Sql.literal(term.key()) + "/%"));
    return sql.list(
        """
        select coalesce(alias_of, id), name_key from tag
        where account_id = ? and (name_key in (%s)%s)
        """
            .formatted(
                String.join(", ", Collections.nCopies(names.size(), "?")),
                " or name_key like ? escape '!'".repeat(below.size())),
        parameters,
        row -> new Named(row.getLong(1), row.getString(2)));
  }

  /** All that tags are called, remembered names too. */
  List<String> names(Set<Long> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    var ids = tags.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return sql.list(
        "select name_key from tag where account_id = ? and coalesce(alias_of, id) in (%s)"
            .formatted(ids),
        List.of(account.value()),
        row -> row.getString(1));
  }
}
