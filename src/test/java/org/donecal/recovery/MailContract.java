package org.donecal.recovery;

import static org.donecal.testclient.Body.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;

/** A member with a mailbox. */
abstract class MailContract {
  static final String PASSWORD = "a quiet green door";
  static final String OTHER = "a loud red window";

  /** A server whose mail can be read. */
  record Place(TestServer server, Letterbox letterbox) {
    static Place start(Map<String, String> settings) {
      var letterbox = new Letterbox();
      var all = new TreeMap<>(settings);
      all.putAll(letterbox.settings());
      all.put("donecal.base.url", "http://cal.example/done");
      all.put("donecal.admins", "admin@example.org");
      return new Place(TestServer.start(all), letterbox);
    }

    void close() {
      server.close();
      letterbox.close();
    }
  }

  final Letterbox letterbox;
  final TestClient member;
  final TestClient nobody;
  final String email = "ada-" + UUID.randomUUID() + "@example.org";
  private final TestServer server;

  MailContract(Place place) {
    server = place.server();
    letterbox = place.letterbox();
    member = server.client();
    nobody = server.client();
  }

  TestClient somebody() {
    return server.client();
  }

  static TestClient reader(TestClient client) {
    return client.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  /** Signs up; the mail that asks for the proof is taken out. */
  Letterbox.Letter signUp() {
    member.signUp(email, PASSWORD);
    return letterbox.next(email);
  }

  void proveAddress() {
    prove(signUp());
  }

  void prove(Letterbox.Letter letter) {
    var proven = nobody.post("/auth" + path(letter.link("/verify/")));
    if (proven.status() != 200) {
      throw new AssertionError(proven);
    }
  }

  /** Links are public addresses, which lie under a path that the tests' server has not. */
  static String path(String link) {
    if (!link.startsWith("/done/")) {
      throw new AssertionError(link + " is not the public address");
    }
    return link.substring("/done".length());
  }

  Answer ask(String address) {
    return nobody.post("/auth/recover", json("email", address));
  }

  String recoveryPath() {
    ask(email);
    return path(letterbox.next(email).link("/recover/"));
  }

  Answer renew(String path, String password) {
    return nobody.post("/auth" + path, json("password", password));
  }
}
