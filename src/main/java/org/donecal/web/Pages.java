package org.donecal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Page}: its own template inside the house's layout. */
final class Pages implements MessageBodyWriter<Page> {
  private static final String LAYOUT = "org/donecal/web/layout.vm";

  /** What templates call to find a script or a style: {@code $assets.url("web/house.css")}. */
  public record AssetUrls(String base, Function<String, String> path) {
    public String url(String asset) {
      return base + path.apply(asset);
    }
  }

  private final Supplier<Templates> templates;
  private final Function<String, String> assets;
  private final Frame frame;
  private final Admins admins;

  @Context private @Nullable HttpServletRequest request;
  @Context private @Nullable SecurityContext security;

  Pages(
      Supplier<Templates> templates, Function<String, String> assets, Frame frame, Admins admins) {
    this.templates = templates;
    this.assets = assets;
    this.frame = frame;
    this.admins = admins;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type == Page.class;
  }

  @Override
  public void writeTo(
      Page page,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
    var model = new HashMap<>(page.model());
    model.putAll(surroundings());
    model.put("page", page);
    var inner = templates.get().render(page.template(), model);
    model.put("body", new Templates.Raw(inner));
    body.write(templates.get().render(LAYOUT, model).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> surroundings() {
    var base = request == null ? "" : request.getContextPath();
    return Map.of(
        "base",
        base,
        "nonce",
        RequestNotes.nonce(request),
        "assets",
        new AssetUrls(base, assets),
        "frame",
        frame.shown(admins.include(viewer())),
        "visitor",
        viewer());
  }

  private Viewer viewer() {
    return security != null && security.getUserPrincipal() instanceof Viewer viewer
        ? viewer
        : Viewer.NOBODY;
  }
}
