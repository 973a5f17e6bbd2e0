package org.donecal.quick;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.UnaryOperator;

/** What a browser has to know to install DoneCal as an app, and to share to it. */
@Path("manifest.webmanifest")
public final class AppManifest {
  private static final String COLOR = "#0b6b5d";
  private static final String PAPER = "#f5f4ef";

  private final UnaryOperator<String> assets;

  /**
   * @param assets from an asset's path to its path under the context
   */
  AppManifest(UnaryOperator<String> assets) {
    this.assets = assets;
  }

  @GET
  @Produces("application/manifest+json")
  public String show(@Context UriInfo address) {
    var base = address.getBaseUri().getPath();
    return Json.createObjectBuilder()
        .add("id", base)
        .add("name", "DoneCal")
        .add("short_name", "DoneCal")
        .add("description", "A calendar for what you have done.")
        .add("lang", "en")
        .add("start_url", base)
        .add("scope", base)
        .add("display", "standalone")
        .add("theme_color", COLOR)
        .add("background_color", PAPER)
        .add("icons", icons(base))
        .add(
            "shortcuts",
            Json.createArrayBuilder()
                .add(shortcut("What did you do?", base + "quick"))
                .add(shortcut("Report", base + "report")))
        .add("share_target", shareTarget(base))
        .build()
        .toString();
  }

  private JsonArrayBuilder icons(String base) {
    return Json.createArrayBuilder()
        .add(icon(base, "web/icon.svg", "any", "image/svg+xml", "any"))
        .add(icon(base, "web/icon-192.png", "192x192", "image/png", "any"))
        .add(icon(base, "web/icon-512.png", "512x512", "image/png", "any"))
        .add(icon(base, "web/icon-maskable-512.png", "512x512", "image/png", "maskable"));
  }

  private JsonObjectBuilder icon(
      String base, String asset, String sizes, String type, String purpose) {
    return Json.createObjectBuilder()
        .add("src", base + assets.apply(asset).substring(1))
        .add("sizes", sizes)
        .add("type", type)
        .add("purpose", purpose);
  }

  private static JsonObjectBuilder shortcut(String name, String url) {
    return Json.createObjectBuilder().add("name", name).add("url", url);
  }

  /** By GET, which changes nothing: the window asks before it saves. */
  private static JsonObjectBuilder shareTarget(String base) {
    var parameters = Json.createObjectBuilder();
    for (var name : new String[] {"title", "text", "url"}) {
      parameters.add(name, name);
    }
    return Json.createObjectBuilder()
        .add("action", base + "quick")
        .add("method", "GET")
        .add("enctype", "application/x-www-form-urlencoded")
        .add("params", parameters);
  }
}
