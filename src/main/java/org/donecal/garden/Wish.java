package org.donecal.garden;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.donecal.tags.TagKey;
import org.donecal.tags.Tags;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/**
 * What shall become of a tag; what was not sent stays.
 *
 * @param color an empty one is that which follows from the name
 */
record Wish(
    Optional<String> name,
    Optional<Optional<String>> color,
    Optional<Boolean> archived,
    Optional<List<String>> aliases) {
  private static final int MOST_ALIASES = 100;
  private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

  static Wish read(Input sent) {
    var faults = new Faults();
    var wish =
        new Wish(
            sent.has("name")
                ? faults.read(() -> Tags.name("name", sent.required("name").strip()))
                : Optional.empty(),
            sent.has("color") ? faults.read(() -> color(sent)) : Optional.empty(),
            faults.readOptional(() -> sent.flag("archived")),
            faults.readOptional(() -> sent.texts("aliases").map(Wish::aliases)));
    faults.check();
    return wish;
  }

  private static Optional<String> color(Input sent) {
    var color = sent.text("color").map(it -> it.strip().toLowerCase(Locale.ROOT));
    if (color.isPresent() && !COLOR.matcher(color.get()).matches()) {
      throw new Failure.Invalid("color", "The color must be like #1f6feb.");
    }
    return color;
  }

  private static List<String> aliases(List<String> sent) {
    var names = sent.stream().map(it -> Tags.name("aliases", it.strip())).toList();
    if (names.size() > MOST_ALIASES) {
      throw new Failure.Invalid("aliases", "A tag can have at most " + MOST_ALIASES + " aliases.");
    }
    if (names.stream().map(TagKey::of).distinct().count() < names.size()) {
      throw new Failure.Invalid("aliases", "An alias is there twice.");
    }
    return names;
  }
}
