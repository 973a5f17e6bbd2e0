package org.donecal.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/**
 * How the world reaches us.
 *
 * @param baseUrl the public address without a slash at its end, for mails, feeds and bookmarklets
 */
public record WebSettings(URI baseUrl) {
  private static final String BASE_URL = "donecal.base.url";

  /** Falls back to the local address under the given context path ("" for the root). */
  public static WebSettings from(Config config, String contextPath) {
    var text = config.text(BASE_URL, "http://localhost:8080" + contextPath).replaceAll("/+$", "");
    try {
      var url = new URI(text);
      if (url.getHost() == null || !("http".equals(url.getScheme()) || isHttps(url))) {
        throw new BadSetting(BASE_URL, "\"" + text + "\" is not an http or https address");
      }
      return new WebSettings(url);
    } catch (URISyntaxException unreadable) {
      throw new BadSetting(BASE_URL, "\"" + text + "\" is not an address", unreadable);
    }
  }

  public boolean https() {
    return isHttps(baseUrl);
  }

  private static boolean isHttps(URI url) {
    return "https".equals(url.getScheme());
  }
}
