package org.donecal.history;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.donecal.signin.AccountId;
import org.donecal.signin.Visitor;

/**
 * Tells whose things were changed, once that is committed: an answer that carries a step is made
 * after its transaction. Steps of other servers, and those that answer nobody, are told of to
 * nobody; whoever has to know of all looks into the history from time to time.
 */
public final class News implements ContainerResponseFilter {
  private final List<Consumer<AccountId>> listeners = new CopyOnWriteArrayList<>();

  News() {}

  /** Lets somebody hear, on the thread of the answer: nothing that takes long may be done there. */
  public void listen(Consumer<AccountId> listener) {
    listeners.add(listener);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getHeaders().containsKey(Done.HEADER)
        && request.getSecurityContext().getUserPrincipal() instanceof Visitor visitor) {
      visitor.member().ifPresent(it -> listeners.forEach(ear -> ear.accept(it.id())));
    }
  }
}
