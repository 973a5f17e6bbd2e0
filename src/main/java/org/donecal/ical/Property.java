package org.donecal.ical;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.List;
import java.util.Optional;

/** One line of the text: its value as it stands there, and the two parameters that matter. */
record Property(int line, String value, Optional<String> zone, boolean date) {

  static Property of(VObjectProperty property, int line) {
    var parameters = property.getParameters();
    return new Property(
        line,
        property.getValue(),
        Optional.ofNullable(parameters.first("TZID")),
        "DATE".equalsIgnoreCase(parameters.first("VALUE")));
  }

  String text() {
    return VObjectPropertyValues.unescape(value).strip();
  }

  /** The values between its commas, as texts. */
  List<String> texts() {
    return VObjectPropertyValues.parseList(value).stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** One of several values, with the parameters of all. */
  Property with(String one) {
    return new Property(line, one, zone, date);
  }
}
