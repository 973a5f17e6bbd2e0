package org.donecal.sharing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.donecal.web.SecretAddress;

/**
 * Keeps the secret addresses of shares, and of what their letters lead to, from going where they
 * were not sent: they are neither told to other sites, nor found by search engines, nor kept on the
 * way.
 */
final class SharedManners implements ContainerResponseFilter {
  private static final List<String> BELOW = List.of("share/", "invitations/");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (BELOW.stream().anyMatch(request.getUriInfo().getPath()::startsWith)) {
      var headers = response.getHeaders();
      SecretAddress.keep(headers);
      if (response.getStatus() == 401 && !isScript(request)) {
        headers.putSingle(
            HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"A share of DoneCal\", charset=\"UTF-8\"");
      }
    }
  }

  /** The page asks for passwords itself; the browser must not put its own question before it. */
  private static boolean isScript(ContainerRequestContext request) {
    return request.getHeaderString("Sec-Fetch-Mode") != null;
  }
}
