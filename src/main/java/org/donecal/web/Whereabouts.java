package org.donecal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which request it was, in words that may leave the server: in paths stand the keys of shares and
 * of feeds, and behind the question mark what somebody looked for.
 */
final class Whereabouts {
  private static final String LEFT_OUT = "…";

  /** Our own words in addresses are such; keys and ids are not, nor is what members typed. */
  private static final Pattern WORD = Pattern.compile("[a-z]{1,20}(?:[-.][a-z]{1,20}){0,2}|v1|");

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}");
  private static final int MOST = 20;

  private Whereabouts() {}

  static String of(@Nullable HttpServletRequest request) {
    if (request == null) {
      return "a request";
    }
    var path =
        Arrays.stream(request.getRequestURI().split("/", MOST))
            .map(part -> kept(WORD, part))
            .collect(Collectors.joining("/"));
    return kept(NAME, request.getMethod()) + " " + path + query(request.getQueryString());
  }

  private static String query(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", MOST))
            .map(part -> kept(NAME, part.replaceFirst("=.*", "")) + "=" + LEFT_OUT)
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String kept(Pattern form, String part) {
    return form.matcher(part).matches() ? part : LEFT_OUT;
  }
}
