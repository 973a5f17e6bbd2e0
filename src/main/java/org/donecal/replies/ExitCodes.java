package org.donecal.replies;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Tells what a program shall end with that hands mail over for a mail server: those are the codes
 * of sysexits.h. Where in doubt the server keeps the mail and tries again.
 */
final class ExitCodes implements ContainerResponseFilter {
  private static final String HEADER = "DoneCal-Exit";
  private static final int TAKEN = 0;
  private static final int UNREADABLE = 65;
  private static final int NO_SUCH_USER = 67;
  private static final int LATER = 75;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (("/" + request.getUriInfo().getPath()).equals(InboundResource.PATH)) {
      response.getHeaders().putSingle(HEADER, code(response.getStatus()));
    }
  }

  /** A secret that is wrong, say, is a fault of the setting, and may be mended. */
  private static int code(int status) {
    return switch (status) {
      case 200 -> TAKEN;
      case 400, 413 -> UNREADABLE;
      case 404 -> NO_SUCH_USER;
      default -> LATER;
    };
  }
}
