package org.donecal.signin;

import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/** The address and the names of an account; a guest has no address, and any name may be missing. */
public record Person(
    @Nullable String email, @Nullable String firstName, @Nullable String lastName) {
  private static final int LONGEST_NAME = 100;

  /** As the form of the account page shows it. */
  Form form() {
    return Form.of(
        Map.of(
            "email", text(email),
            "firstName", text(firstName),
            "lastName", text(lastName)));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The person with what was sent put in; all that is wrong is told at once. */
  Person with(Input input) {
    var faults = new Faults();
    var address =
        input.has("email")
            ? faults.read(() -> EmailAddress.in(input).text())
            : Optional.ofNullable(email);
    var renamed = named(input, faults);
    faults.check();
    return new Person(address.orElse(null), renamed.firstName(), renamed.lastName());
  }

  /** The person with the names that were sent. */
  Person named(Input input, Faults faults) {
    return new Person(
        email,
        name(input, "firstName", firstName, faults),
        name(input, "lastName", lastName, faults));
  }

  private static @Nullable String name(
      Input input, String field, @Nullable String present, Faults faults) {
    return input.has(field)
        ? faults.read(() -> name(input, field)).filter(it -> !it.isEmpty()).orElse(null)
        : present;
  }

  private static String name(Input input, String field) {
    var name = input.text(field).orElse("").replaceAll("[\\s\\p{C}]+", " ").strip();
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new Failure.Invalid(field, "A name may have at most 100 characters.");
    }
    return name;
  }
}
