package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Prints messages: for those who try things out. */
final class ConsoleTransport implements Transport, Transport.Line {
  private static final String END = "-".repeat(79);

  private final PrintStream out;
  private final Lock lock = new ReentrantLock();

  ConsoleTransport(PrintStream out) {
    this.out = out;
  }

  @Override
  public Line open() {
    return this;
  }

  @Override
  public Outcome send(Envelope envelope, InputStream message) throws IOException {
    var whole = message.readAllBytes();
    lock.lock();
    try {
      out.write(whole);
      out.println();
      out.println(END);
      out.flush();
    } finally {
      lock.unlock();
    }
    return Outcome.SENT;
  }

  @Override
  public void close() {
    // The console stays open.
  }
}
