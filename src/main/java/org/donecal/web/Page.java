package org.donecal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One page to show: a template beside the class that asks for it, and what it shows. Styles and
 * scripts are asset paths such as {@code calendar/calendar.js}.
 */
public final class Page {
  private final String template;
  private final Map<String, Object> model = new HashMap<>();
  private final List<String> styles = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<String> libraries = new ArrayList<>();
  private String title = "DoneCal";

  private Page(String template) {
    this.template = template;
  }

  public static Page of(Class<?> beside, String template) {
    return new Page(beside.getPackageName().replace('.', '/') + "/" + template);
  }

  public Page title(String text) {
    title = text;
    return this;
  }

  public Page with(String name, Object value) {
    model.put(name, value);
    return this;
  }

  public Page style(String asset) {
    styles.add(asset);
    return this;
  }

  /** An ES module. */
  public Page script(String asset) {
    scripts.add(asset);
    return this;
  }

  /** A classic script of a third party, run before the modules. */
  public Page library(String asset) {
    libraries.add(asset);
    return this;
  }

  String template() {
    return template;
  }

  Map<String, Object> model() {
    return model;
  }

  public String getTitle() {
    return title;
  }

  public List<String> getStyles() {
    return styles;
  }

  public List<String> getScripts() {
    return scripts;
  }

  public List<String> getLibraries() {
    return libraries;
  }
}
