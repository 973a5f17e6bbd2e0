package org.donecal.recovery;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Keeps the addresses that mailed secrets stand in out of caches and search engines. That other
 * sites hear nothing of addresses holds for all pages.
 */
final class MailedManners implements ContainerResponseFilter {
  private static final List<String> SECRET =
      List.of("recover/", "verify/", "auth/recover/", "auth/verify/");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (SECRET.stream().anyMatch(request.getUriInfo().getPath()::startsWith)) {
      var headers = response.getHeaders();
      headers.putSingle("X-Robots-Tag", "noindex, nofollow");
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
