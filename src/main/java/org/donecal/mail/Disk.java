package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a spool asks of a file system. Each of these happens whole or not at all, but for writing.
 */
interface Disk {

  /** Makes the folder and those above it, to be there after a power cut, for our eyes only. */
  void makeFolder(Path folder) throws IOException;

  /** Writes a file that was not there, down to the disk; may leave a part of it when it fails. */
  void write(Path file, Writing writing) throws IOException;

  /** Gives a file another name; of many who try, one succeeds, and all others find no such file. */
  void move(Path from, Path to) throws IOException;

  /** Names given in this folder will be there after a power cut. */
  void sync(Path folder) throws IOException;

  /** Deletes a file, or a folder that is empty; it is no matter if it is gone already. */
  void delete(Path path) throws IOException;

  /** The same for a file, which is gone at once, and whose room may be given back later. */
  default void deleteSoon(Path file) throws IOException {
    delete(file);
  }

  InputStream read(Path file) throws IOException;

  /** What is in a folder, in no order, read as it is asked for. */
  DirectoryStream<Path> list(Path folder) throws IOException;

  long size(Path file) throws IOException;

  Instant changed(Path file) throws IOException;

  /** What is to be written. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
