package org.donecal.exports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;
import org.donecal.web.Scratch;

/**
 * Rows that are put aside on disk while entries go by, for sheets that can only be written when all
 * went by. Each is read again by the tags it has.
 */
final class KeptRows implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final DataOutputStream out;
  private int count;

  /** Takes a row that was read again. */
  interface Taker {
    void take(EntryRow row) throws IOException;
  }

  KeptRows(Scratch scratch) {
    this.file = scratch.file();
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
  }

  /**
   * Puts a row aside.
   *
   * @param tags the numbers of its tags
   */
  void add(EntryRow row, List<Integer> tags) throws IOException {
    var bytes = new ByteArrayOutputStream();
    row.write(new DataOutputStream(bytes));
    out.writeLong((long) tags.size() << Integer.SIZE | bytes.size());
    for (var tag : tags) {
      out.writeInt(tag);
    }
    bytes.writeTo(out);
    count++;
  }

  /** Reads the rows again that have a tag, in the order they were added in. */
  void each(int tag, Taker taker) throws IOException {
    out.flush();
    file.position(0);
    var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
    for (var row = 0; row < count; row++) {
      var head = in.readLong();
      if (has(tag, in.readNBytes((int) (head >>> Integer.SIZE) * Integer.BYTES))) {
        taker.take(EntryRow.read(in));
      } else {
        in.skipNBytes(Integer.toUnsignedLong((int) head));
      }
    }
  }

  private static boolean has(int tag, byte[] tags) {
    var left = ByteBuffer.wrap(tags);
    var found = false;
    while (!found && left.hasRemaining()) {
      found = left.getInt() == tag;
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
