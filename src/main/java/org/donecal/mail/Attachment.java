package org.donecal.mail;

import java.net.URLConnection;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a message.
 *
 * @param name as the reader shall save it; any script, but no path
 * @param type such as {@code text/csv}
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by what is in it
public record Attachment(String name, String type, byte[] content) {
  private static final int LONGEST_NAME = 200;
  private static final String UNKNOWN = "application/octet-stream";
  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]{1,127}";
  private static final Pattern TYPE =
      Pattern.compile(TOKEN + "/" + TOKEN + "(?:; ?charset=" + TOKEN + ")?");

  public Attachment {
    Text.line("name", name, LONGEST_NAME);
    if (name.isBlank() || name.contains("/") || name.contains("\\")) {
      throw new Failure.Invalid("name", "An attachment needs a name, and no path.");
    }
    if (!TYPE.matcher(type).matches() || type.startsWith("multipart/")) {
      throw new Failure.Invalid("type", "\"" + Text.shown(type) + "\" is no type of a file.");
    }
    content = content.clone();
  }

  /** A file whose type is told by its name. */
  public static Attachment of(String name, byte[] content) {
    var guessed = URLConnection.guessContentTypeFromName(name);
    return new Attachment(name, guessed == null ? UNKNOWN : guessed, content);
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && type.equals(that.type)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, Arrays.hashCode(content));
  }
}
