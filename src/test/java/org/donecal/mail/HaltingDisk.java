package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.time.Instant;

/** The real disk, which stands still for ever at one of its steps: there it can be killed. */
final class HaltingDisk implements Disk {
  private final Disk real = new LocalDisk(Runnable::run);
  private final Runnable halt;
  private int left;
  private boolean armed;

  /**
   * @param steps that are still made; before and behind each call there is one, within writing too
   */
  HaltingDisk(int steps, Runnable halt) {
    this.left = steps;
    this.halt = halt;
  }

  /** From now on steps count. */
  void arm() {
    armed = true;
  }

  private void step() {
    if (armed && left-- == 0) {
      halt.run();
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step();
    real.makeFolder(folder);
    step();
  }

  @Override
  public void write(Path file, Writing writing) throws IOException {
    step();
    real.write(
        file,
        out -> {
          writing.to(new Halves(out));
          step();
        });
    step();
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    real.move(from, to);
    step();
  }

  @Override
  public void sync(Path folder) throws IOException {
    step();
    real.sync(folder);
    step();
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    real.delete(path);
    step();
  }

  @Override
  public InputStream read(Path file) throws IOException {
    step();
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

  /** Stands still with half of it on disk. */
  private final class Halves extends OutputStream {
    private final OutputStream out;

    Halves(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length / 2);
      out.flush();
      step();
      out.write(bytes, offset + length / 2, length - length / 2);
    }
  }
}
