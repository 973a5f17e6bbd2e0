package org.donecal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.glassfish.jersey.server.ChunkedOutput;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events: an answer that goes on for as long as somebody listens, on no thread. Sending
 * never waits for the reader: what can't be written yet waits in memory, and whoever reads so
 * slowly that too much waits is let go; browsers come back by themselves, and hear the latest.
 */
public final class EventStream extends ChunkedOutput<String> {
  /** The content encoding to answer with: events that are packed come when a buffer is full. */
  public static final String AS_IT_IS = "identity";

  private static final String NOTE = "org.donecal.stream";
  private static final int MOST_WAITING = 64;

  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private @Nullable ServletOutputStream out;
  private boolean started;
  private boolean flushed = true;
  private volatile boolean over;

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
    return over;
  }

  private synchronized void put(String text) {
    if (over) {
      return;
    }
    if (waiting.size() == MOST_WAITING) {
      close();
      return;
    }
    waiting.add(text.getBytes(StandardCharsets.UTF_8));
    write();
  }

  /** As much as the reader takes just now; the container calls again when it takes more. */
  private synchronized void write() {
    try {
      while (!over && out != null && !(waiting.isEmpty() && flushed) && out.isReady()) {
        var next = waiting.poll();
        if (next == null) {
          out.flush();
        } else {
          out.write(next);
        }
        flushed = next == null;
      }
    } catch (IOException | RuntimeException gone) { // the container's own, once it is stopping
      close();
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    waiting.clear();
    if (started && !isClosed()) {
      try {
        super.close();
      } catch (IOException | RuntimeException gone) {
        // Nobody is there to be told.
      }
    }
  }

  /** Jersey would write on the thread of whoever sends, and wait; it may only end the answer. */
  @Override
  protected void flushQueue() throws IOException {
    if (isClosed()) {
      super.flushQueue();
    }
  }

  /** Lets the stream that a request was answered with, if there is one, write from now on. */
  static void start(HttpServletRequest request) throws IOException {
    if (request.getAttribute(NOTE) instanceof Noted noted && request.isAsyncStarted()) {
      noted.answer.setEntityStream(OutputStream.nullOutputStream());
      noted.stream.start(request.getAsyncContext().getResponse().getOutputStream());
    }
  }

  /** A stream, and the answer that Jersey is not to write to any more. */
  private record Noted(EventStream stream, ContainerResponseContext answer) {}

  private synchronized void start(ServletOutputStream made) {
    started = true;
    if (over) {
      close();
    } else {
      made.setWriteListener(new Reader(made));
    }
  }

  /** What the container tells of the one who reads. */
  private final class Reader implements WriteListener {
    private final ServletOutputStream made;

    Reader(ServletOutputStream made) {
      this.made = made;
    }

    @Override
    public void onWritePossible() {
      synchronized (EventStream.this) {
        out = made;
        write();
      }
    }

    @Override
    public void onError(Throwable gone) {
      close();
    }
  }

  /** Notes streams for {@link #start}, which comes when Jersey has let go of the request. */
  static final class Noting implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (response.getEntity() instanceof EventStream stream) {
        request.setProperty(NOTE, new Noted(stream, response));
      }
    }
  }
}
