package org.donecal.web;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A path of this site that a visitor may be sent to, with its query and fragment. Whatever could
 * lead elsewhere becomes the first page.
 */
public record LocalPath(String path) {
  private static final LocalPath HOME = new LocalPath("/");
  private static final int LONGEST = 2000;

  /** The path a client asks to be sent to, if it is one of ours. */
  public static LocalPath of(Optional<String> wanted) {
    return wanted.filter(LocalPath::stays).map(LocalPath::new).orElse(HOME);
  }

  /** Browsers read a backslash as a slash and skip line ends: {@code /\evil.example}. */
  private static boolean stays(String path) {
    return path.length() <= LONGEST
        && path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\')
        && isAddress(path);
  }

  private static boolean isAddress(String path) {
    try {
      return new URI(path).getHost() == null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  /** The path as a browser needs it, under the context the application lies in. */
  public String under(UriInfo address) {
    var base = address.getBaseUri().getPath();
    return path.startsWith(base) ? path : base + path.substring(1);
  }

  /** Where to redirect to; relative, because a proxy may know this site by another name. */
  public URI redirect(UriInfo address) {
    return URI.create(under(address));
  }
}
