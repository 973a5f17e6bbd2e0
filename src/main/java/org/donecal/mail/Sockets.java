package org.donecal.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one line, so that they can be cut from outside. A server that sends one byte a
 * minute keeps within every time limit of a socket, and would hold the line for ever.
 */
final class Sockets {
  private final SSLSocketFactory tls;
  private volatile @Nullable Socket last;

  Sockets(SSLSocketFactory tls) {
    this.tls = tls;
  }

  /** Cuts the line after a while, unless it is called off. */
  ScheduledFuture<?> cutAfter(Patience patience, ScheduledExecutorService watch) {
    return watch.schedule(this::cut, patience.message().toMillis(), TimeUnit.MILLISECONDS);
  }

  void cut() {
    var socket = last;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException closed) {
        // Which is what was wanted.
      }
    }
  }

  SocketFactory plain() {
    return new Plain();
  }

  /** The one that checks certificates, over sockets that we can cut. */
  SSLSocketFactory secure() {
    return new Secure();
  }

  private Socket watched(Socket socket) {
    last = socket;
    return socket;
  }

  private final class Plain extends SocketFactory {
    private final SocketFactory made = SocketFactory.getDefault();

    @Override
    public Socket createSocket() throws IOException {
      return watched(made.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return watched(made.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int herePort)
        throws IOException {
      return watched(made.createSocket(host, port, here, herePort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return watched(made.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort)
        throws IOException {
      return watched(made.createSocket(host, port, here, herePort));
    }
  }

  private final class Secure extends SSLSocketFactory {
    @Override
    public String[] getDefaultCipherSuites() {
      return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean close)
        throws IOException {
      return tls.createSocket(watched(plain), host, port, close);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return watched(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int herePort)
        throws IOException {
      return watched(tls.createSocket(host, port, here, herePort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return watched(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort)
        throws IOException {
      return watched(tls.createSocket(host, port, here, herePort));
    }
  }
}
