package org.donecal.subscriptions;

import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/** What shall be otherwise of a subscription; what was not sent stays. */
record Change(
    boolean relabel, Optional<String> label, Optional<String> color, Optional<Boolean> hidden) {
  private static final int LONGEST_LABEL = 100;

  static Change read(Input sent) {
    var faults = new Faults();
    var label = faults.readOptional(() -> label(sent));
    var color = faults.readOptional(() -> sent.text("color").map(Palette::read));
    var hidden = faults.readOptional(() -> sent.flag("hidden"));
    faults.check();
    return new Change(sent.has("label"), label, color, hidden);
  }

  /** A label that was sent; a blank one is none. */
  static Optional<String> label(Input sent) {
    var label = sent.text("label").map(String::strip).filter(it -> !it.isEmpty());
    if (label.filter(it -> it.codePointCount(0, it.length()) > LONGEST_LABEL).isPresent()) {
      throw new Failure.Invalid(
          "label", "The label can have at most " + LONGEST_LABEL + " characters.");
    }
    return label;
  }

  Subscription over(Subscription was) {
    return was.with(
        relabel ? label.orElse(null) : was.label(),
        color.orElse(was.color()),
        hidden.orElse(was.hidden()));
  }
}
