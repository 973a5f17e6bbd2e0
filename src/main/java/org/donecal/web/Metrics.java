package org.donecal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Measure;

/** How the server does, as Prometheus reads it: for admins, and whoever sits on this machine. */
@Path("metrics")
public final class Metrics {
  private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For");

  private final List<Measure> measures;
  private final Admins admins;

  Metrics(Collection<Measure> measures, Admins admins) {
    this.admins = admins;
    this.measures = measures.stream().sorted(Comparator.comparing(Measure::name)).toList();
  }

  @GET
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  public String show(@Context HttpServletRequest request, @Context SecurityContext security) {
    if (!isFromHere(request) && !admins.include(security.getUserPrincipal())) {
      throw Failure.Denied.forbidden("Measures are told to admins, and on the server itself.");
    }
    var text = new StringBuilder();
    measures.forEach(measure -> write(text, measure));
    return text.toString();
  }

  /** A proxy on this machine speaks for somebody elsewhere. */
  private static boolean isFromHere(HttpServletRequest request) {
    try {
      return PROXIED.stream().allMatch(header -> request.getHeader(header) == null)
          && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException strange) {
      return false;
    }
  }

  private static void write(StringBuilder text, Measure measure) {
    var type = measure.name().endsWith("_total") ? "counter" : "gauge";
    text.append("# HELP ").append(measure.name()).append(' ').append(measure.help());
    text.append("\n# TYPE ").append(measure.name()).append(' ').append(type).append('\n');
    new TreeMap<>(measure.values().get())
        .forEach(
            (labels, value) -> {
              text.append(measure.name());
              text.append(labels.isEmpty() ? "" : "{" + labels + "}");
              text.append(' ').append(value).append('\n');
            });
  }
}
