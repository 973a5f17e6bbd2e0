package org.donecal.bench;

import java.util.Map;

/** A few filters, each written as somebody would for just this question. */
final class BareFilters {
  /** A few of many. */
  static final String ALL_OF_FIVE = "@acme @beta @login -#support -@meeting";

  /** Many of many. */
  static final String ONE_OF_FIVE = "@acme -#login, @beta @support, untagged";

  private static final String ACME = tagged("acme");
  private static final String BETA = tagged("beta");
  private static final String LOGIN = tagged("login");
  private static final String SUPPORT = tagged("support");
  private static final String MEETING = tagged("meeting");
  private static final String UNTAGGED = "%3$s";
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "",
          "1 = 1",
          "@acme",
          ACME,
          "@acme @beta",
          ACME + " and " + BETA,
          "@acme, -#beta",
          "(" + ACME + " or not " + BETA + ")",
          "untagged",
          UNTAGGED,
          ALL_OF_FIVE,
          String.join(" and ", ACME, BETA, LOGIN, "not " + SUPPORT, "not " + MEETING),
          ONE_OF_FIVE,
          "(%s and not %s or %s and %s or %s)".formatted(ACME, LOGIN, BETA, SUPPORT, UNTAGGED));

  private BareFilters() {}

  private static String tagged(String tag) {
    return """
        exists (select 1 from entry_tag f join tag n on n.id = f.tag_id
          where f.entry_id = %%1$s and n.account_id = %%2$s and n.name_key = '%s')
        """
        .formatted(tag);
  }

  /**
   * The condition that a filter is.
   *
   * @param entryId the column with the entry's id
   * @param accountId the column with the account's
   * @param untagged what an entry without tags is known by
   */
  static String condition(String filter, String entryId, String accountId, String untagged) {
    var condition = CONDITIONS.get(filter);
    if (condition == null) {
      throw new IllegalArgumentException(filter);
    }
    return condition.formatted(entryId, accountId, untagged);
  }
}
