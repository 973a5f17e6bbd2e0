package org.donecal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.Mishap;
import org.slf4j.MDC;

/** Gives each request an id and each response the headers that keep browsers strict. */
public final class MannersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int NONCE_BYTES = 16;

  private final transient WebSettings settings;
  private final transient Alarm alarm;
  private final transient SecureRandom random = new SecureRandom();

  MannersFilter(WebSettings settings, Alarm alarm) {
    this.settings = settings;
    this.alarm = alarm;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var id = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    var nonce = nonce();
    request.setAttribute(RequestNotes.ID, id);
    request.setAttribute(RequestNotes.NONCE, nonce);
    request.setAttribute(Sender.ADDRESS, request.getRemoteAddr());
    var answer = new EndedLast(request, response);
    response.setHeader("X-Request-Id", id);
    secure(response, nonce, settings.https() || request.isSecure());
    MDC.put("request", id);
    try {
      chain.doFilter(request, answer);
      EventStream.start(request);
      answer.check();
    } catch (ServletException | RuntimeException | Error failed) {
      tell(request, failed);
      throw failed;
    } finally {
      answer.failure().ifPresent(failed -> tell(request, failed));
      MDC.remove("request");
    }
  }

  private void tell(HttpServletRequest request, Throwable failed) {
    if (!Gone.causedBy(failed)) {
      alarm.raise(new Mishap(Whereabouts.of(request), RequestNotes.id(request), failed));
    }
  }

  /**
   * The nonce is for the one style element that FullCalendar makes, the data font is inside it;
   * nothing inline is ours.
   */
  private static void secure(HttpServletResponse response, String nonce, boolean https) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'nonce-"
            + nonce
            + "'; img-src 'self' data:; font-src 'self' data:; worker-src 'self';"
            + " manifest-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cache-Control", "private, no-cache");
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private String nonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
