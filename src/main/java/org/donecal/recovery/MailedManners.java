package org.donecal.recovery;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Keeps mailed secrets in the addresses they stand in. The page's site is still told on the way:
 * without it browsers send forms as if from nowhere, and {@code web} refuses those.
 */
final class MailedManners implements ContainerResponseFilter {
  private static final List<String> SECRET =
      List.of("recover/", "verify/", "auth/recover/", "auth/verify/");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (SECRET.stream().anyMatch(request.getUriInfo().getPath()::startsWith)) {
      var headers = response.getHeaders();
      headers.putSingle("Referrer-Policy", "strict-origin");
      headers.putSingle("X-Robots-Tag", "noindex, nofollow");
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
