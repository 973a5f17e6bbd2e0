package org.donecal.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** From which sites of the web the living entries of one member are. */
record Sites(Sql sql, AccountId account) {
  /** The sorting names all columns of the index, or H2 would sort for itself. */
  private static final String OF_PAGE =
      """
      select s.entry_id from entry_site s join entry e on e.id = s.entry_id
      where s.account_id = ? and s.site = ? and s.page = ? and e.url = ?
      order by s.account_id, s.site, s.page, s.entry_id desc
      fetch first 1 rows only
      """;

  private static final String OF_SITE =
      """
      select entry_id from entry_site where account_id = ? and site = ?
      order by account_id, site, entry_id desc
      fetch first 1 rows only
      """;

  /** The newest entry about the very address, or else about any other page of its site. */
  Optional<UUID> newest(WebAddress address) {
    return address.site().flatMap(site -> ofPage(site, address).or(() -> ofSite(site)));
  }

  private Optional<UUID> ofPage(String site, WebAddress address) {
    var parameters = List.of(account.value(), site, address.page(), address.toString());
    return sql.first(OF_PAGE, parameters, row -> row.getObject(1, UUID.class));
  }

  private Optional<UUID> ofSite(String site) {
    return sql.first(OF_SITE, List.of(account.value(), site), row -> row.getObject(1, UUID.class));
  }

  /** Writes what these entries have become, where that differs from what is written. */
  void write(Collection<Touched> entries) {
    var gone = new ArrayList<List<?>>();
    var added = new ArrayList<List<?>>();
    for (var entry : entries) {
      if (!Objects.equals(entry.urlBefore(), entry.urlAfter())) {
        row(entry.entry().id(), entry.urlBefore()).ifPresent(row -> gone.add(row.subList(0, 1)));
        row(entry.entry().id(), entry.urlAfter()).ifPresent(added::add);
      }
    }
    sql.batch("delete from entry_site where entry_id = ?", gone);
    sql.batch(
        "insert into entry_site (entry_id, account_id, site, page) values (?, ?, ?, ?)", added);
  }

  private Optional<List<?>> row(UUID entry, @Nullable String url) {
    return Optional.ofNullable(url)
        .flatMap(WebAddress::read)
        .flatMap(it -> it.site().map(site -> List.of(entry, account.value(), site, it.page())));
  }
}
