package org.donecal.web;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes letters: each from its own templates, inside the house's frame for plain words and for
 * HTML. Mail programs fetch no styles, so that whatever has a look carries it: {@code <a
 * href="$home/report" $look.button>}. Addresses begin with the public one, whoever asked and by
 * whatever name.
 */
public final class Letterhead {
  private static final String FRAME = "org/donecal/web/letter";
  private static final String PLAIN = ".txt.vm";
  private static final String HTML = ".html.vm";

  /** What an element may look like; in the dark the frame's own styles say the colours anew. */
  private static final Map<String, Templates.Raw> LOOK =
      Map.of(
          "page", look("page", "margin:0;padding:0;background-color:#f5f4ef;color:#1b2628"),
          "sheet", look("sheet", "background-color:#ffffff;border-radius:10px;padding:28px"),
          "brand", look("brand", "color:#0b6b5d;font-size:20px;font-weight:700"),
          "title", look("ink", "margin:0 0 16px;font-size:20px;line-height:1.3;color:#1b2628"),
          "paragraph", look("ink", "margin:0 0 16px;color:#1b2628"),
          "quiet", look("quiet", "margin:0 0 8px;font-size:13px;color:#566365"),
          "link", look("link", "color:#0b6b5d;overflow-wrap:anywhere"),
          "code", look("ink", "font-family:monospace;word-break:break-all;color:#1b2628"),
          "button",
              look(
                  "button",
                  "display:inline-block;padding:11px 20px;border-radius:8px;font-weight:600;"
                      + "background-color:#0b6b5d;color:#ffffff;text-decoration:none"));

  private final Supplier<Templates> templates;
  private final String home;

  Letterhead(Supplier<Templates> templates, URI baseUrl) {
    this.templates = templates;
    this.home = baseUrl.toString();
  }

  private static Templates.Raw look(String inTheDark, String style) {
    return new Templates.Raw("class=\"" + inTheDark + "\" style=\"" + style + "\"");
  }

  /** The public address of a path of ours, for links. */
  public String address(String path) {
    return home + path;
  }

  public Letter write(Wording wording) {
    var model = new HashMap<>(wording.model());
    model.put("home", home);
    model.put("look", LOOK);
    model.put("subject", wording.subject());
    model.put("reason", wording.reason());
    return new Letter(wording.subject(), plain(wording, model), html(wording, model));
  }

  private String plain(Wording wording, Map<String, Object> model) {
    var framed = new HashMap<>(model);
    framed.put("body", templates.get().plain(wording.template() + PLAIN, model).strip());
    return templates.get().plain(FRAME + PLAIN, framed);
  }

  private String html(Wording wording, Map<String, Object> model) {
    var framed = new HashMap<>(model);
    var body = templates.get().render(wording.template() + HTML, model);
    framed.put("body", new Templates.Raw(body.strip()));
    return templates.get().render(FRAME + HTML, framed);
  }
}
