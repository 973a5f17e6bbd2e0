package org.donecal.subscriptions;

import java.util.Optional;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.wire.Question;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what was fetched of an address.
 *
 * @param fetchedAt when it was had last; null: never
 * @param failures how often in a row it was not, since
 * @param trouble why not, as a sentence
 */
record Copy(
    UUID subscription,
    AccountId owner,
    String address,
    Optional<String> etag,
    Optional<String> modified,
    @Nullable Long fetchedAt,
    int failures,
    @Nullable String trouble) {

  Question.Known known() {
    return new Question.Known(etag, modified);
  }
}
