package org.donecal.web;

import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/**
 * Velocity, strict, escaping whatever a template of HTML inserts unless it is {@link Raw}; plain
 * words stay as they are.
 */
final class Templates {

  /** Markup of our own making, inserted as it is. */
  record Raw(String html) {}

  private final VelocityEngine engine;

  Templates() {
    var properties = new Properties();
    properties.setProperty(Velocity.RESOURCE_LOADERS, "class");
    properties.setProperty("resource.loader.class.class", ClasspathResourceLoader.class.getName());
    properties.setProperty("resource.loader.class.cache", "true");
    properties.setProperty(Velocity.RUNTIME_REFERENCES_STRICT, "true");
    properties.setProperty("runtime.interpolate_string_literals", "false");
    engine = new VelocityEngine(properties);
    engine.init();
  }

  String render(String template, Map<String, Object> model) {
    var context = new VelocityContext(model);
    var escaping = new EventCartridge();
    escaping.addEventHandler(new Escape());
    escaping.attachToContext(context);
    return merged(template, context);
  }

  String plain(String template, Map<String, Object> model) {
    return merged(template, new VelocityContext(model));
  }

  private String merged(String template, VelocityContext context) {
    var written = new StringWriter();
    engine.getTemplate(template, "UTF-8").merge(context, written);
    return written.toString();
  }

  private static final class Escape implements ReferenceInsertionEventHandler {
    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
      return value instanceof Raw raw ? raw.html() : escaped(String.valueOf(value));
    }

    private static String escaped(String text) {
      var html = new StringBuilder(text.length() + 16);
      for (var i = 0; i < text.length(); i++) {
        var c = text.charAt(i);
        switch (c) {
          case '&' -> html.append("&amp;");
          case '<' -> html.append("&lt;");
          case '>' -> html.append("&gt;");
          case '"' -> html.append("&quot;");
          case '\'' -> html.append("&#39;");
          default -> html.append(c);
        }
      }
      return html.toString();
    }
  }
}
