package org.donecal.mail;

import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file system of this machine, or one that it shares with others. */
final class LocalDisk implements Disk {
  private static final Logger LOG = LoggerFactory.getLogger(LocalDisk.class);
  private static final int MOST_OPEN = 64;

  /** Files of so many bytes are read at once. */
  private static final long SMALL = 1 << 16;

  /** Windows opens no folders, and writes their names down by itself. */
  private static final boolean FOLDERS_OPEN = File.separatorChar == '/';

  private final Semaphore open = new Semaphore(MOST_OPEN);
  private final Executor background;

  /**
   * @param background gives back the room of what was deleted
   */
  LocalDisk(Executor background) {
    this.background = background;
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    var above = folder.getParent();
    if (Files.isDirectory(folder) || above == null) {
      return;
    }
    makeFolder(above);
    try {
      Files.createDirectory(folder, forOurEyesOnly(folder));
    } catch (FileAlreadyExistsException another) {
      if (!Files.isDirectory(folder)) {
        throw another;
      }
    }
    sync(above);
  }

  private static FileAttribute<?>[] forOurEyesOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void write(Path file, Writing writing) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel));
      writing.to(out);
      out.flush();
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void sync(Path folder) throws IOException {
    if (!FOLDERS_OPEN) {
      return;
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  /**
   * Taking a name away is quick, and giving the room back takes a third of a conversation by SMTP;
   * that is done when nobody has the file open any more.
   */
  @Override
  public void deleteSoon(Path file) throws IOException {
    if (!open.tryAcquire()) {
      delete(file);
      return;
    }
    FileChannel held;
    try {
      held = FileChannel.open(file, StandardOpenOption.READ);
    } catch (IOException unreadable) {
      open.release();
      delete(file);
      return;
    }
    try {
      delete(file);
    } finally {
      closeSoon(held);
    }
  }

  private void closeSoon(FileChannel held) {
    try {
      background.execute(() -> close(held));
    } catch (RejectedExecutionException busy) {
      close(held);
    }
  }

  private void close(FileChannel held) {
    open.release();
    try {
      held.close();
    } catch (IOException lost) {
      LOG.debug("What is deleted can't be closed", lost);
    }
  }

  @Override
  public InputStream read(Path file) throws IOException {
    return Files.size(file) <= SMALL
        ? new SharedByteArrayInputStream(Files.readAllBytes(file))
        : new SharedFileInputStream(file.toFile());
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // whoever asks for it closes it
  public DirectoryStream<Path> list(Path folder) throws IOException {
    return Files.newDirectoryStream(folder);
  }

  @Override
  public long size(Path file) throws IOException {
    return Files.size(file);
  }

  @Override
  public Instant changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
