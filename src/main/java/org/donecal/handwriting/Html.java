package org.donecal.handwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** HTML as mail programs write it, line by line. */
final class Html implements NodeFilter {
  private static final int DEEPEST = 100;
  private static final Set<String> UNREAD =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "title",
          "iframe",
          "object",
          "svg",
          "math",
          "select",
          "button",
          "textarea",
          "audio",
          "video");
  private static final Set<String> APART =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre", "hr");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** What programs wrap around what they quote, and around the line that says whom. */
  private static final Evaluator QUOTES =
      QueryParser.parse(
          ".gmail_attr, .moz-cite-prefix, .yahoo_quoted, .protonmail_quote, .tutanota_quote,"
              + " .zmail_extra, [id^=reply-intro], div[name=quote], #isReplyContent");

  private static final Evaluator SIGNATURES =
      QueryParser.parse(
          ".gmail_signature, [data-smartmail=gmail_signature], .moz-signature, #Signature,"
              + " #ms-outlook-mobile-signature, #composer_signature, .protonmail_signature_block");

  /** What some programs put before all that is not the author's. */
  private static final Evaluator HISTORY =
      QueryParser.parse(
          "[id$=divRplyFwdMsg], [id$=appendonsend], .OutlookMessageHeader,"
              + " #mail-editor-reference-message-container, #OLK_SRC_BODY_SECTION, #zwchr,"
              + " hr[data-marker=__DIVIDER__],"
              + " div[style~=(?i)border-top: ?solid #(E1E1E1|B5C4DF)]");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSE_TOGETHER =
      Pattern.compile("margin(?:-top|-bottom)?\\s*:\\s*0(?!\\.?[1-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern COLLAPSED = Pattern.compile("[ \t\r\n\f]+");
  private static final Pattern BREAK = Pattern.compile("\r\n|[\r\n]");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int quotes;
  private int verbatim;

  private Html() {}

  static List<Line> lines(String html) {
    var reading = new Html();
    Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST)).body().filter(reading);
    reading.end();
    return reading.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      take(text);
    } else if (node instanceof Element element) {
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    if (UNREAD.contains(element.normalName())
        || isHidden(element)
        || isMarked(element, SIGNATURES)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isMarked(element, HISTORY)) {
      return FilterResult.STOP;
    }
    switch (element.normalName()) {
      case "br" -> line();
      case "td", "th" -> space();
      default -> border(element);
    }
    if (element.normalName().equals("li")) {
      open.append("- ");
    }
    verbatim += element.normalName().equals("pre") ? 1 : 0;
    quotes += isQuote(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (!element.normalName().equals("br")) {
        border(element);
      }
      verbatim -= element.normalName().equals("pre") ? 1 : 0;
      quotes -= isQuote(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  private static boolean isQuote(Element element) {
    return element.normalName().equals("blockquote") || isMarked(element, QUOTES);
  }

  /** Programs mark with attributes, which few elements have. */
  private static boolean isMarked(Element element, Evaluator marks) {
    return element.attributesSize() > 0 && element.is(marks);
  }

  /** Where a block begins or ends, the line does; around some there is room. */
  private void border(Element element) {
    if ((element.isBlock() && !CELLS.contains(element.normalName())) || isQuote(element)) {
      end();
      if (standsApart(element) && !lines.isEmpty() && !lines.get(lines.size() - 1).blank()) {
        line();
      }
    }
  }

  private static boolean standsApart(Element element) {
    return APART.contains(element.normalName())
        && !element.className().toLowerCase(Locale.ROOT).startsWith("mso")
        && !CLOSE_TOGETHER.matcher(element.attr("style")).find();
  }

  private void take(TextNode text) {
    if (verbatim > 0) {
      var parts = BREAK.split(text.getWholeText(), -1);
      for (var part = 0; part < parts.length; part++) {
        if (part > 0) {
          line();
        }
        open.append(parts[part]);
      }
      return;
    }
    var collapsed = COLLAPSED.matcher(text.getWholeText()).replaceAll(" ");
    var again = open.isEmpty() || open.charAt(open.length() - 1) == ' ';
    open.append(again && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
  }

  private void space() {
    if (!open.isEmpty()) {
      open.append(' ');
    }
  }

  private void end() {
    if (!open.isEmpty()) {
      line();
    }
  }

  private void line() {
    lines.add(new Line(quotes, PlainText.cleaned(open.toString()).stripTrailing()));
    open.setLength(0);
  }
}
