package org.donecal.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Failure.Fault;
import org.donecal.signin.Visitor;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.Page;
import org.donecal.web.Upload;

/** Imports for readers: the same form looks at a file and takes it. */
@Path("import")
@Produces(MediaType.TEXT_HTML)
public final class ImportPage {
  private final Imports imports;
  private final Progress progress;

  ImportPage(Imports imports, Progress progress) {
    this.imports = imports;
    this.progress = progress;
  }

  @GET
  public Page show(@Context SecurityContext security) {
    var visitor = Visitor.of(security);
    return page(visitor, form(visitor, Optional.empty()));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(Upload upload, @Context SecurityContext security) {
    var visitor = Visitor.of(security);
    try (upload) {
      var page = page(visitor, form(visitor, Optional.of(upload.fields())));
      try {
        return taken(visitor, upload, page);
      } catch (Failure refused) {
        return Form.again(refused, page.with("refusals", sentences(refused)));
      }
    }
  }

  private Response taken(Visitor visitor, Upload upload, Page page) {
    var asked = Asked.read(null, null, null, null, upload.fields());
    if (asked.dryRun()) {
      var found = imports.look(visitor, upload, asked);
      return Response.ok(page.with("looked", true).with("outcome", found)).build();
    }
    try (var hearing = progress.of(upload.fields().text("progress"))) {
      var done = imports.take(visitor, upload, asked, hearing);
      return done.in(Response.ok())
          .entity(page.with("done", true).with("outcome", done.outcome()))
          .build();
    }
  }

  private static List<String> sentences(Failure refused) {
    return refused instanceof Failure.Invalid invalid
        ? invalid.faults().stream().map(ImportPage::sentence).toList()
        : List.of(String.valueOf(refused.getMessage()));
  }

  private static String sentence(Fault fault) {
    return fault.line().isPresent()
        ? "Line " + fault.line().getAsInt() + ": " + fault.message()
        : fault.message();
  }

  private static Form form(Visitor visitor, Optional<Input> sent) {
    var zone = visitor.preferences().chosenZone().map(ZoneId::getId).orElse("");
    return Form.of(
        Map.of(
            "format", text(sent, "format", "auto"),
            "zone", text(sent, "zone", zone),
            "dateOrder", text(sent, "dateOrder", "auto")));
  }

  private static String text(Optional<Input> sent, String field, String usual) {
    return sent.flatMap(it -> it.text(field)).orElse(usual);
  }

  private static Page page(Visitor visitor, Form form) {
    return Page.of(ImportPage.class, "import.vm")
        .title("Import")
        .with("form", form)
        .with("formats", Formats.titles())
        .with("known", visitor.preferences().chosenZone().isPresent())
        .with("refusals", List.of())
        .with("looked", false)
        .with("done", false)
        .style("imports/import.css")
        .script("imports/import.js");
  }
}
