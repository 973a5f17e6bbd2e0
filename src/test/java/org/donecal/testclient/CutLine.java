package org.donecal.testclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a server that can be cut and mended, as a phone's in a train is. Pages and their
 * workers alike are behind it.
 */
public final class CutLine implements AutoCloseable {
  private static final int CHUNK = 16_384;

  /** What becomes of what is sent. */
  public enum State {
    WHOLE,
    /** Nothing comes through. */
    CUT,
    /** The server hears all, and whoever asked hears nothing. */
    LOSES_ANSWERS
  }

  private final URI server;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  private CutLine(URI server, ServerSocket door) {
    this.server = server;
    this.door = door;
  }

  public static CutLine to(URI server) {
    try {
      var line = new CutLine(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      run("cut-line", line::accept);
      return line;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Where the server is reached over this line. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + server.getPath());
  }

  public void is(State changed) {
    state = changed;
    if (changed != State.WHOLE) {
      open.forEach(CutLine::shut);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException closed) {
        // asked for, or this one is lost
      }
    }
  }

  private void connect(Socket asker) throws IOException {
    if (state == State.CUT) {
      shut(asker);
      return;
    }
    var answerer = new Socket(server.getHost(), server.getPort());
    open.add(asker);
    open.add(answerer);
    run("cut-line-there", () -> pump(asker, answerer, true));
    run("cut-line-back", () -> pump(answerer, asker, false));
  }

  private void pump(Socket from, Socket to, boolean there) {
    try (from;
        to) {
      carry(from.getInputStream(), to.getOutputStream(), there);
    } catch (IOException cut) {
      // nothing more comes
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void carry(InputStream in, OutputStream out, boolean there) throws IOException {
    var chunk = new byte[CHUNK];
    for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      if (state == State.CUT || (state == State.LOSES_ANSWERS && !there)) {
        return;
      }
      out.write(chunk, 0, read);
      out.flush();
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // all the better
    }
  }

  private static void run(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    is(State.CUT);
    try {
      door.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
