package org.donecal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of files that are needed for one request only: what is read from it, what is sent. */
public final class Scratch {
  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
  private static final String ENDING = ".scratch";

  private final Path folder;

  /** Deletes what a crash left behind. Where files can be deleted while they are open, it can't. */
  Scratch(Path folder) {
    this.folder = folder;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> left = Files.list(folder)) {
        left.filter(it -> it.toString().endsWith(ENDING)).forEach(Scratch::delete);
      } catch (IOException | UncheckedIOException unreadable) {
        LOG.warn("Old files in {} can't be deleted", folder, unreadable);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      LOG.warn("The old file {} can't be deleted", file, inUse);
    }
  }

  /** A new file, which goes when it is closed. */
  public FileChannel file() {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          Files.createTempFile(folder, "", ENDING),
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException refused) {
      throw full(refused);
    }
  }

  static Failure.Unavailable full(IOException cause) {
    LOG.error("A file can't be kept", cause);
    return new Failure.Unavailable("There is no room for files now. Please try later.", cause);
  }
}
