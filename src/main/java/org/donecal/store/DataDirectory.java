package org.donecal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.donecal.kernel.BadSetting;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded databases, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
  private final FileChannel channel;

  private DataDirectory(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes the folder when it is missing and takes it for this process. */
  static DataDirectory claim(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new BadSetting(StoreSettings.DATA, folder + " is in use by another process");
      }
      return new DataDirectory(channel);
    } catch (FileAlreadyExistsException file) {
      throw new BadSetting(StoreSettings.DATA, folder + " is not a folder", file);
    } catch (IOException notWritable) {
      throw new BadSetting(
          StoreSettings.DATA, folder + " can't be written to (" + notWritable + ")", notWritable);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException ignored) {
      // The process ends anyway, and the lock with it.
    }
  }
}
