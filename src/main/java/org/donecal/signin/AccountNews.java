package org.donecal.signin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells what became of accounts, on the thread that did it and after its transaction. */
public final class AccountNews {
  private final List<AccountWatch> watches = new CopyOnWriteArrayList<>();

  AccountNews() {}

  public void listen(AccountWatch watch) {
    watches.add(watch);
  }

  void tell(Consumer<AccountWatch> what) {
    watches.forEach(what);
  }
}
