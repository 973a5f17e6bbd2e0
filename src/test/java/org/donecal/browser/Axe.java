package org.donecal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core, run in the page that is on view. */
final class Axe {
  private static final String ENGINE = read();

  /** Answers a line for each serious or critical violation: the rule, and the elements it hits. */
  private static final String CHECK =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations'], preload: false}).then(
        ({violations}) => done(violations
          .filter(({impact}) => impact === 'serious' || impact === 'critical')
          .map(({id, help, nodes}) => `${id} (${help}): ` + nodes.map((node) => node.target.join(' ')
            + ' ' + (node.any[0]?.message ?? '')).join('; '))),
        (cause) => done([String(cause)]));
      """;

  private final Browser browser;

  Axe(Browser browser) {
    this.browser = browser;
  }

  List<?> violations() {
    return browser.asideFromThePage(
        () -> {
          browser.script(ENGINE);
          return (List<?>) Objects.requireNonNull(browser.driver().executeAsyncScript(CHECK));
        });
  }

  private static String read() {
    try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
