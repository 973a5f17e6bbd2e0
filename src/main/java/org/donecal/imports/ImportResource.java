package org.donecal.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.donecal.kernel.Failure;
import org.donecal.signin.Visitor;
import org.donecal.web.Upload;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP: the part {@code file} of a form, or the bare file. */
@Path("/api/v1/import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
  MediaType.MULTIPART_FORM_DATA,
  MediaType.APPLICATION_JSON,
  MediaType.APPLICATION_OCTET_STREAM,
  "text/csv",
  "text/tab-separated-values",
  "text/calendar",
  "text/plain",
  "application/zip",
  "application/x-zip-compressed"
})
public final class ImportResource {
  private final Imports imports;
  private final Progress progress;

  ImportResource(Imports imports, Progress progress) {
    this.imports = imports;
    this.progress = progress;
  }

  /** How far an import is that brought this key along. */
  @GET
  @Path("progress/{key}")
  @Consumes(MediaType.WILDCARD)
  public Progress.Stand progress(@PathParam("key") String key) {
    return progress
        .find(key)
        .orElseThrow(() -> new Failure.NotFound("There is no such import under way here."));
  }

  @POST
  public Response take(
      Upload upload,
      @QueryParam("format") @Nullable String format,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("zone") @Nullable String zone,
      @QueryParam("dateOrder") @Nullable String order,
      @Context SecurityContext who) {
    try (upload) {
      var asked = Asked.read(format, dryRun, zone, order, upload.fields());
      var visitor = Visitor.of(who);
      if (asked.dryRun()) {
        return Response.ok(imports.look(visitor, upload, asked)).build();
      }
      var done = imports.take(visitor, upload, asked, stand -> {});
      return done.in(Response.ok()).entity(done.outcome()).build();
    }
  }
}
