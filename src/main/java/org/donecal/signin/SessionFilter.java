package org.donecal.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is asking, and hands out, renews and takes back the cookie. Before matching, so
 * that the page of an unknown address knows its visitor too.
 */
@PreMatching
final class SessionFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String COOKIE = "donecal";
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final Guests guests;
  private final boolean https;

  SessionFilter(Sessions sessions, Guests guests, boolean https) {
    this.sessions = sessions;
    this.guests = guests;
    this.https = https;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    refuseTokens(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    var token = Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
    var session = token.flatMap(sessions::find);
    var visitor =
        new Visitor(
            guests, session, token.isPresent() && session.isEmpty(), Sender.network(request));
    if (session.filter(sessions::touch).isPresent()) {
      token.ifPresent(visitor::renew);
    }
    request.setSecurityContext(new Context(visitor, request.getSecurityContext().isSecure()));
  }

  /** Other schemes, such as a proxy's own password, are not ours to judge. */
  private static void refuseTokens(@Nullable String authorization) {
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw Failure.Denied.nobody("This token is not known.");
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getSecurityContext().getUserPrincipal() instanceof Visitor visitor) {
      visitor.outdated().ifPresent(sessions::forget);
      cookie(visitor, request, response.getStatus())
          .ifPresent(it -> response.getHeaders().add(HttpHeaders.SET_COOKIE, it));
    }
  }

  private Optional<NewCookie> cookie(Visitor visitor, ContainerRequestContext request, int status) {
    // Who is told that the session has ended is new here from then on.
    if (status == 401 && visitor.ended()) {
      return Optional.of(cookie(request, "", Duration.ZERO));
    }
    if (status >= 400) {
      return Optional.empty();
    }
    if (visitor.left()) {
      return Optional.of(cookie(request, "", Duration.ZERO));
    }
    return visitor.freshToken().map(token -> cookie(request, token, Sessions.LIFETIME));
  }

  private NewCookie cookie(ContainerRequestContext request, String value, Duration life) {
    var base = request.getUriInfo().getBaseUri().getPath();
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path(base.length() > 1 ? base.substring(0, base.length() - 1) : base)
        .maxAge(Math.toIntExact(life.toSeconds()))
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
