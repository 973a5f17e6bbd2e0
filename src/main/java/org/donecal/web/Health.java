package org.donecal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether the server is alive and ready, in MicroProfile Health's form. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class Health {

  /**
   * Something that must be up.
   *
   * @param vital whether nothing works without it; what is not vital is only told
   */
  public record Check(String name, boolean vital, BooleanSupplier up) {}

  public record Answer(String status, List<Line> checks) {}

  public record Line(String name, String status, Map<String, String> data) {}

  private final List<Check> checks;

  Health(List<Check> checks) {
    this.checks = checks;
  }

  @GET
  @Path("live")
  public Answer live() {
    return new Answer("UP", List.of());
  }

  @GET
  @Path("ready")
  public Response ready() {
    var lines = checks.stream().map(Health::line).toList();
    var ready = lines.stream().allMatch(line -> line.status().equals("UP"));
    return Response.status(ready ? 200 : 503)
        .entity(new Answer(ready ? "UP" : "DOWN", lines))
        .build();
  }

  private static Line line(Check check) {
    var answers = answers(check);
    return new Line(
        check.name(),
        answers || !check.vital() ? "UP" : "DOWN",
        Map.of("answers", String.valueOf(answers)));
  }

  private static boolean answers(Check check) {
    try {
      return check.up().getAsBoolean();
    } catch (RuntimeException away) {
      return false;
    }
  }
}
