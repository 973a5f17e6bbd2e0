package org.donecal.bench;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by their names in lower case; of repeated ones the last
 */
record Reply(int status, Map<String, String> headers, String text) {

  /** The step of the history that the request became. */
  String step() {
    var step = headers.get("donecal-step");
    if (step == null) {
      throw new IllegalStateException("No step in the answer " + status + ": " + text);
    }
    return step;
  }

  /** The cookie that was handed out, as it is to be sent back. */
  String cookie() {
    var cookie = headers.get("set-cookie");
    if (cookie == null) {
      throw new IllegalStateException("No cookie in the answer " + status + ": " + text);
    }
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
