package org.donecal.recovery;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import org.donecal.web.SecretAddress;

/** Keeps the addresses that mailed secrets stand in. */
final class MailedManners implements ContainerResponseFilter {
  private static final List<String> SECRET =
      List.of("recover/", "verify/", "auth/recover/", "auth/verify/");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (SECRET.stream().anyMatch(request.getUriInfo().getPath()::startsWith)) {
      SecretAddress.keep(response.getHeaders());
    }
  }
}
