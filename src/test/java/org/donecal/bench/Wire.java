package org.donecal.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection that is kept alive, with as little around it as HTTP/1.1 allows: what is measured
 * shall be the server.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int HEXADECIMAL = 16;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      out = socket.getOutputStream();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** A request ready to be sent, again and again. */
  static byte[] get(String path, String cookie) {
    return head("GET", path, cookie).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same as a browser asks for a page. */
  static byte[] page(String path, String cookie) {
    var head = head("GET", path, cookie).toString().replace("application/json", "text/html");
    return (head + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] post(String path, String cookie, String json) {
    return request("POST", path, cookie, json);
  }

  static byte[] patch(String path, String cookie, String json) {
    return request("PATCH", path, cookie, json);
  }

  private static byte[] request(String method, String path, String cookie, String json) {
    var length = json.getBytes(StandardCharsets.UTF_8).length;
    return head(method, path, cookie)
        .append("Content-Type: application/json\r\nContent-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .append(json)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static StringBuilder head(String method, String path, String cookie) {
    var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nAccept: application/json\r\n");
    if (!cookie.isEmpty()) {
      head.append("Cookie: ").append(cookie).append("\r\n");
    }
    return head;
  }

  /** Asks, and fails unless the answer is a good one. */
  Reply ask(byte[] request) {
    try {
      out.write(request);
      out.flush();
      var reply = read();
      if (reply.status() >= 400) {
        throw new IllegalStateException(
            new String(request, StandardCharsets.UTF_8) + reply.status() + " " + reply.text());
      }
      return reply;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private Reply read() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Reply(status, headers, new String(body(headers), StandardCharsets.UTF_8));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    return headers.containsKey("transfer-encoding")
        ? chunks()
        : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), HEXADECIMAL);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
