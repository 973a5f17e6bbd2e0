package org.donecal.web;

import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file that came with a request, and the fields of the form it came in. It lies on disk until it
 * is closed, and can be read as often as needed, by several at once.
 */
public final class Upload implements Closeable {
  /** So many bytes may a request have that brings a file, the form around it included. */
  public static final long LARGEST = (50L << 20) + (64 << 10);

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final String name;
  private final Input fields;

  Upload(FileChannel file, String name, JsonObject fields) {
    this.file = file;
    this.name = name;
    this.fields = new Input(fields);
  }

  /** What the sender calls the file, without its folders; may be empty. */
  public String name() {
    return name;
  }

  /** What else the form had. */
  public Input fields() {
    return fields;
  }

  /** The size of the file in bytes. */
  public long size() {
    try {
      return file.size();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads the file from its beginning. */
  public InputStream open() {
    return new BufferedInputStream(new Reading(file), BUFFER);
  }

  /** Deletes the file. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads at a place of its own. */
  private static final class Reading extends InputStream {
    private final FileChannel file;
    private long at;

    Reading(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = file.read(ByteBuffer.wrap(bytes, offset, length), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
