package org.donecal.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;

/** The real disk, which can run full, refuse changes, all or of one folder, or confirm nothing. */
final class TroubledDisk implements Disk {
  private final Disk real = new LocalDisk(Runnable::run);
  private int room = Integer.MAX_VALUE;
  private boolean readOnly;
  private boolean unsynced;
  private boolean unreadable;
  private Runnable beforeMove = () -> {};
  private String closed = "no such folder";

  /** From now on there is room for so many bytes. */
  void hasRoomFor(int bytes) {
    room = bytes;
  }

  void readOnly(boolean refuses) {
    readOnly = refuses;
  }

  /** From now on the disk does not confirm names. */
  void syncFails(boolean fails) {
    unsynced = fails;
  }

  /** From now on no file can be opened: there are too many open already. */
  void readsFail(boolean fail) {
    unreadable = fail;
  }

  /** From now on nothing can be brought into this folder of the spool. */
  void closes(String folder) {
    closed = folder;
  }

  void beforeEachMove(Runnable work) {
    beforeMove = work;
  }

  private void change(Path path) throws IOException {
    if (readOnly) {
      throw new FileSystemException(path.toString(), null, "Read-only file system");
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    real.makeFolder(folder);
  }

  @Override
  public void write(Path file, Writing writing) throws IOException {
    change(file);
    real.write(file, out -> writing.to(new Filling(out)));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    beforeMove.run();
    change(from);
    if (Folders.above(to).endsWith(closed)) {
      throw new AccessDeniedException(to.toString());
    }
    real.move(from, to);
  }

  @Override
  public void sync(Path folder) throws IOException {
    if (unsynced) {
      throw new FileSystemException(folder.toString(), null, "Input/output error");
    }
    real.sync(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    change(path);
    real.delete(path);
  }

  @Override
  public InputStream read(Path file) throws IOException {
    if (unreadable) {
      throw new FileSystemException(file.toString(), null, "Too many open files");
    }
    return real.read(file);
  }

  @Override
  public DirectoryStream<Path> list(Path folder) throws IOException {
    return real.list(folder);
  }

  @Override
  public long size(Path file) throws IOException {
    return real.size(file);
  }

  @Override
  public Instant changed(Path file) throws IOException {
    return real.changed(file);
  }

  private final class Filling extends FilterOutputStream {
    Filling(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > room) {
        out.write(bytes, offset, room);
        out.flush();
        throw new FileSystemException("spool", null, "No space left on device");
      }
      out.write(bytes, offset, length);
    }
  }
}
