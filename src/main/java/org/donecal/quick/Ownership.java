package org.donecal.quick;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.donecal.kernel.Failure;
import org.donecal.web.Viewer;

/**
 * Tells with each answer whose it is, so that a browser that keeps answers never shows one person's
 * to another; and refuses what was typed by somebody else than who sends it now.
 */
final class Ownership implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String WHOSE = "DoneCal-Whose";
  private static final String FROM = "DoneCal-From";

  @Override
  public void filter(ContainerRequestContext request) {
    var author = request.getHeaderString(FROM);
    if (author != null && !author.isEmpty() && !author.equals(mark(request))) {
      throw new Failure.Conflict("This was typed by another account, and waits for it.");
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(WHOSE, mark(request));
  }

  private static String mark(ContainerRequestContext request) {
    return request.getSecurityContext() != null
            && request.getSecurityContext().getUserPrincipal() instanceof Viewer viewer
        ? viewer.mark()
        : "";
  }
}
