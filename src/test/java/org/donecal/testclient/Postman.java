package org.donecal.testclient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail server that hands mail over to one on loopback, and tells what that one said. */
public final class Postman implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;
  private final String greeting;

  private Postman(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = socket.getOutputStream();
    greeting = answer();
  }

  /** At the door, and not greeted yet. */
  public static Postman at(int port) {
    try {
      return new Postman(port);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What was said at the door; empty if it was shut at once. */
  public String greeting() {
    return greeting;
  }

  /** Hands over one mail; answers what was said last, or to the first recipient refused. */
  public static String deliver(int port, String from, List<String> to, String mail) {
    try (var postman = new Postman(port)) {
      postman.say("EHLO postman.example");
      postman.say("MAIL FROM:<" + from + ">");
      for (var recipient : to) {
        var said = postman.say("RCPT TO:<" + recipient + ">");
        if (!said.startsWith("250")) {
          return said;
        }
      }
      postman.say("DATA");
      postman.write(mail.replaceAll("\r?\n", "\r\n").replace("\r\n.", "\r\n.."));
      return postman.say("\r\n.");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Says a line, and answers what was said to it; empty if the door was shut. */
  public String say(String words) throws IOException {
    write(words + "\r\n");
    return answer();
  }

  public void write(String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String answer() throws IOException {
    var line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return line == null ? "" : line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
