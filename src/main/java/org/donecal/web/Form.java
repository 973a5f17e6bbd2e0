package org.donecal.web;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Failure.Fault;

/** A form as its page shows it: what stands in the fields, and what is wrong with them. */
public final class Form {
  private final Map<String, String> values;
  private final Map<String, String> faults;
  private final String refusal;

  private Form(Map<String, String> values, Map<String, String> faults, String refusal) {
    this.values = values;
    this.faults = faults;
    this.refusal = refusal;
  }

  /** Nothing typed yet; a field that is not named, such as a password, is never shown again. */
  public static Form blank(String... fields) {
    return of(Arrays.stream(fields).collect(Collectors.toMap(Function.identity(), field -> "")));
  }

  public static Form of(Map<String, String> values) {
    return new Form(Map.copyOf(values), Map.of(), "");
  }

  /** The form again: with what was sent, and why it was refused. */
  public Form refused(Failure failure, Input sent) {
    var again = new HashMap<>(values);
    again.replaceAll((field, before) -> sent.shown(field));
    return failure instanceof Failure.Invalid invalid
        ? new Form(again, sentences(invalid), "Please look at what is marked below.")
        : new Form(again, Map.of(), String.valueOf(failure.getMessage()));
  }

  private static Map<String, String> sentences(Failure.Invalid invalid) {
    return invalid.faults().stream()
        .collect(Collectors.toMap(Fault::field, Fault::message, (first, second) -> first));
  }

  /** The page that shows a refused form, answered as the refusal asks for. */
  public static Response again(Failure failure, Page page) {
    return Problems.answer(failure).entity(page).build();
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether the field holds just this, as a choice or a box does. */
  public boolean holds(String field, String value) {
    return value(field).equals(value);
  }

  public boolean wrong(String field) {
    return faults.containsKey(field);
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** What to say above the form. */
  public String getRefusal() {
    return refusal;
  }
}
