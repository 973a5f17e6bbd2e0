package org.donecal.exports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.donecal.history.Line;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.FilterHolder;
import org.donecal.tags.RenamedTag;

/** The filters of feeds follow when a tag is called otherwise. */
final class NamedInFeeds implements FilterHolder {
  @Override
  public int count(Sql sql, AccountId account, RenamedTag renamed) {
    return (int) affected(new Feeds(sql, account), renamed).count();
  }

  @Override
  public List<Line> rename(Sql sql, AccountId account, RenamedTag renamed) {
    var feeds = new Feeds(sql, account);
    return affected(feeds, renamed).map(it -> write(feeds, it.getKey(), it.getValue())).toList();
  }

  private static Stream<Map.Entry<Feed, String>> affected(Feeds feeds, RenamedTag renamed) {
    return feeds.all().stream()
        .map(it -> Map.entry(it, renamed.in(it.terms().filter())))
        .filter(it -> !it.getValue().equals(it.getKey().terms().filter()));
  }

  private static Line write(Feeds feeds, Feed feed, String filter) {
    try {
      var filtered = feed.with(feed.terms().filtered(filter));
      feeds.write(filtered);
      return Feed.RECORDING.changed(feed, filtered);
    } catch (Failure.Invalid tooLong) {
      throw new Failure.Conflict(
          "The filter of " + feed.named() + " would become too long; please shorten it first.");
    }
  }
}
