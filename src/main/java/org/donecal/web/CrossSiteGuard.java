package org.donecal.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.donecal.kernel.Failure;

/**
 * Refuses writes that another site made the visitor's browser send: by {@code Sec-Fetch-Site} where
 * the browser tells it, by {@code Origin} where not. Who tells neither is no browser, and a bearer
 * token is never sent by a browser on its own.
 */
@PreMatching
final class CrossSiteGuard implements ContainerRequestFilter {
  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final String origin;

  CrossSiteGuard(WebSettings settings) {
    this.origin = origin(settings.baseUrl());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!SAFE.contains(request.getMethod()) && !bearer(request) && crossSite(request)) {
      throw Failure.Denied.forbidden(
          "This change was asked for by another site, so it was refused.");
    }
  }

  private static boolean bearer(ContainerRequestContext request) {
    var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith("Bearer ");
  }

  private boolean crossSite(ContainerRequestContext request) {
    var site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_SITE.contains(site);
    }
    var sender = request.getHeaderString("Origin");
    return sender != null
        && !sender.equals(origin)
        && !sender.equals(origin(request.getUriInfo().getBaseUri()));
  }

  /** As browsers write it: in lower case, and without the port that the scheme has anyway. */
  private static String origin(URI url) {
    var port = url.getPort();
    var plain = port < 0 || port == ("https".equals(url.getScheme()) ? 443 : 80);
    return (url.getScheme() + "://" + url.getHost() + (plain ? "" : ":" + port))
        .toLowerCase(Locale.ROOT);
  }
}
