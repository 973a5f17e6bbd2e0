package org.donecal.web;

import java.util.HashMap;
import java.util.Map;

/**
 * What a letter says: two templates beside the class that writes it, {@code name.txt.vm} and {@code
 * name.html.vm}, and what they insert.
 */
public final class Wording {
  private final String template;
  private final Map<String, Object> model = new HashMap<>();
  private String subject = "DoneCal";
  private String reason = "";

  private Wording(String template) {
    this.template = template;
  }

  public static Wording of(Class<?> beside, String name) {
    return new Wording(beside.getPackageName().replace('.', '/') + "/" + name);
  }

  /** One line: whoever sends the letter refuses what has more. */
  public Wording subject(String line) {
    subject = line;
    return this;
  }

  /** Why it was sent to this reader, as a sentence; stands below everything else. */
  public Wording because(String sentence) {
    reason = sentence;
    return this;
  }

  public Wording with(String name, Object value) {
    model.put(name, value);
    return this;
  }

  String template() {
    return template;
  }

  Map<String, Object> model() {
    return model;
  }

  String subject() {
    return subject;
  }

  String reason() {
    return reason;
  }
}
