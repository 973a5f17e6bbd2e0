package org.donecal.exports;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.donecal.kernel.Secret;
import org.donecal.web.Scratch;

/**
 * A text that lies written down before it is sent, with the mark of exactly these bytes. Two
 * readings, one for the mark and one to send, could differ.
 */
final class Marked implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final EntityTag mark;

  private Marked(FileChannel file, EntityTag mark) {
    this.file = file;
    this.mark = mark;
  }

  static Marked write(Scratch scratch, StreamingOutput content) throws IOException {
    var file = scratch.file();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var out =
          new BufferedOutputStream(
              new DigestOutputStream(Channels.newOutputStream(file), digest), BUFFER);
      content.write(out);
      out.flush();
      return new Marked(file, new EntityTag(Secret.base64(digest.digest())));
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has it
    }
  }

  /** The same for the same bytes, and another one for all others. */
  EntityTag mark() {
    return mark;
  }

  void sendTo(OutputStream out) throws IOException {
    try (InputStream text = Channels.newInputStream(file.position(0))) {
      text.transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
