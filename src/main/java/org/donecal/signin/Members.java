package org.donecal.signin;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Members who are not the one who asks: whose things somebody else was let see, say. */
public record Members(Session session) {

  public Optional<Member> find(AccountId id) {
    return Optional.ofNullable(session.find(Account.class, id.value())).map(Account::member);
  }

  /** What the member is called before others: never by the address; empty if no name was told. */
  public Optional<String> name(AccountId id) {
    return Optional.ofNullable(session.find(Account.class, id.value()))
        .map(Account::person)
        .map(
            it ->
                Stream.of(Optional.ofNullable(it.firstName()), Optional.ofNullable(it.lastName()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" ")))
        .filter(it -> !it.isEmpty());
  }
}
