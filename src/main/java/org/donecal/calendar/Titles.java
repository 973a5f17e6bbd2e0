package org.donecal.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.TagKey;
import org.donecal.tags.TagRow;
import org.donecal.tags.Tags;

/** The titles in which a member's tags stand. */
public record Titles(Sql sql, AccountId account) {

  /**
   * A title where it stands.
   *
   * @param alive false when the entry is deleted, but can be brought back
   */
  public record Titled(UUID entry, String title, boolean alive) {}

  /** All that have the tag; the living first, the latest of them first. */
  public List<Titled> with(TagRow tag) {
    var titles = new ArrayList<Titled>();
    sql.each(
        """
        select e.id, e.title from entry_tag et join entry e on e.id = et.entry_id
        where et.account_id = ? and et.tag_id = ? order by et.starts_at desc, e.id
        """,
        List.of(account.value(), tag.id()),
        row -> titles.add(new Titled(row.getObject(1, UUID.class), row.getString(2), true)));
    sql.each(
        """
        select id, title from entry
        where account_id = ? and deleted_at is not null and (title like '%@%' or title like '%#%')
        """,
        List.of(account.value()),
        row -> {
          if (isIn(row.getString(2), tag.key())) {
            titles.add(new Titled(row.getObject(1, UUID.class), row.getString(2), false));
          }
        });
    return titles;
  }

  private static boolean isIn(String title, String key) {
    return Tags.in(title).stream().anyMatch(name -> TagKey.of(name).equals(key));
  }

  /** Whether an entry can have a title as long as this. */
  public static boolean mayBe(String title) {
    return Draft.fits(title);
  }
}
