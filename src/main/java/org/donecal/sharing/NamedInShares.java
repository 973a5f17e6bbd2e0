package org.donecal.sharing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.donecal.history.Line;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.Filter;
import org.donecal.tags.FilterHolder;
import org.donecal.tags.RenamedTag;

/** The filters of shares follow when a tag is called otherwise. */
final class NamedInShares implements FilterHolder {
  @Override
  public int count(Sql sql, AccountId account, RenamedTag renamed) {
    return (int) affected(new Shares(sql, account), renamed).count();
  }

  @Override
  public List<Line> rename(Sql sql, AccountId account, RenamedTag renamed) {
    var shares = new Shares(sql, account);
    return affected(shares, renamed).map(it -> write(shares, it.getKey(), it.getValue())).toList();
  }

  private static Stream<Map.Entry<Share, String>> affected(Shares shares, RenamedTag renamed) {
    return shares.all().stream()
        .map(it -> Map.entry(it, renamed.in(it.terms().filter())))
        .filter(it -> !it.getValue().equals(it.getKey().terms().filter()));
  }

  private static Line write(Shares shares, Share share, String filter) {
    try {
      Filter.parse(Wish.storable(filter));
    } catch (Failure.Invalid tooLong) {
      throw new Failure.Conflict(
          "The filter of " + share.named() + " would become too long; please shorten it first.");
    }
    var filtered = share.with(share.terms().filtered(filter));
    shares.write(filtered);
    return Share.RECORDING.changed(share, filtered);
  }
}
