package org.donecal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What the manners filter notes on each request for those who answer it. */
final class RequestNotes {
  static final String ID = "org.donecal.request-id";
  static final String NONCE = "org.donecal.nonce";

  private RequestNotes() {}

  static String id(@Nullable HttpServletRequest request) {
    return note(request, ID);
  }

  static String nonce(@Nullable HttpServletRequest request) {
    return note(request, NONCE);
  }

  private static String note(@Nullable HttpServletRequest request, String name) {
    return request != null && request.getAttribute(name) instanceof String text ? text : "none";
  }
}
