package org.donecal.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * Keeps addresses that have a secret in them out of caches and search engines. That other sites
 * hear nothing of addresses holds for all pages.
 */
public final class SecretAddress {
  private SecretAddress() {}

  /** Says so in the headers of an answer from there. */
  public static void keep(MultivaluedMap<String, Object> headers) {
    headers.putSingle("X-Robots-Tag", "noindex, nofollow");
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
