package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last thousand messages: for tests, and for servers that shall send nothing. */
final class MemoryTransport implements Transport, Transport.Line {
  private static final int MOST = 1000;

  private final Deque<Delivered> delivered = new ArrayDeque<>();

  /** A message as it went out. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Delivered(Envelope envelope, byte[] message) {}

  @Override
  public Line open() {
    return this;
  }

  @Override
  public synchronized Outcome send(Envelope envelope, InputStream message) throws IOException {
    delivered.addLast(new Delivered(envelope, message.readAllBytes()));
    if (delivered.size() > MOST) {
      delivered.removeFirst();
    }
    return Outcome.SENT;
  }

  synchronized List<Delivered> delivered() {
    return List.copyOf(delivered);
  }

  @Override
  public void close() {
    // What was delivered stays.
  }
}
