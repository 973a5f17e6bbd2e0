package org.donecal.testclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for processes that can't be asked which one they took. */
public final class Ports {
  private Ports() {}

  /** A loopback port that nobody has at the moment. */
  public static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
