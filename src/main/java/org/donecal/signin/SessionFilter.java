package org.donecal.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.donecal.kernel.Failure;

/** Finds out who is asking, and hands a new guest the cookie. */
final class SessionFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String COOKIE = "donecal";

  private final Sessions sessions;
  private final boolean https;

  SessionFilter(Sessions sessions, boolean https) {
    this.sessions = sessions;
    this.https = https;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
      throw Failure.Denied.nobody("This token is not known.");
    }
    var cookie = Optional.ofNullable(request.getCookies().get(COOKIE));
    var visitor = new Visitor(sessions, cookie.flatMap(it -> sessions.find(it.getValue())));
    request.setSecurityContext(new Context(visitor, request.getSecurityContext().isSecure()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400
        && request.getSecurityContext().getUserPrincipal() instanceof Visitor visitor) {
      visitor
          .freshToken()
          .ifPresent(
              token -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(request, token)));
    }
  }

  private NewCookie cookie(ContainerRequestContext request, String token) {
    return new NewCookie.Builder(COOKIE)
        .value(token)
        .path(request.getUriInfo().getBaseUri().getPath())
        .maxAge(Math.toIntExact(Sessions.LIFETIME.toSeconds()))
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(https || request.getSecurityContext().isSecure())
        .build();
  }

  private record Context(Visitor visitor, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return visitor;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return "cookie";
    }
  }
}
