package org.donecal.web;

import java.io.IOException;
import org.glassfish.jersey.server.ChunkedOutput;

/** Server-sent events: an answer that goes on for as long as somebody listens, on no thread. */
public final class EventStream extends ChunkedOutput<String> {
  /** The content encoding to answer with: events that are packed come when a buffer is full. */
  public static final String AS_IT_IS = "identity";

  public EventStream() {
    super(String.class);
  }

  /**
   * Sends one event; whoever does not listen any more is closed.
   *
   * @param data one line
   */
  public void send(String event, String data) {
    put("event: " + event + "\ndata: " + data + "\n\n");
  }

  /** Sends what no listener hears. */
  public void beat() {
    put(":\n\n");
  }

  /** Whether nobody listens any more. */
  public boolean isOver() {
    return isClosed();
  }

  private void put(String text) {
    if (isClosed()) {
      return;
    }
    try {
      write(text);
    } catch (IOException | RuntimeException gone) { // Jersey's own, once the server is stopping
      close();
    }
  }

  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException | RuntimeException gone) {
      // Nobody is there to be told.
    }
  }
}
