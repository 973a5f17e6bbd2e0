package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;

/** What every visitor does who tries the API of entries, whatever database lies under it. */
abstract class EntriesContract {
  static final String ENTRIES = "/api/v1/entries";

  final TestServer server;
  final TestClient client;

  EntriesContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  Answer add(String title, String start) {
    return client.post(ENTRIES, json("title", title, "start", start));
  }

  Answer batch(Object... fields) {
    return client.post(ENTRIES + "/batch", json(fields));
  }

  static String id(Answer added) {
    return added.json().getString("id");
  }

  static String address(Answer added) {
    return ENTRIES + "/" + id(added);
  }

  static List<String> tags(Answer entry) {
    return entry.json().getJsonArray("tags").getValuesAs(JsonString::getString);
  }

  List<String> titles(String... query) {
    var answer = client.get(ENTRIES, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getString("title"))
        .toList();
  }

  List<String> tagList() {
    return client.get("/api/v1/tags").array().getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("name") + " " + it.getInt("count") + " " + it.getString("lastUsed"))
        .toList();
  }

  List<String> history() {
    return client.get("/api/v1/history").array().getValuesAs(JsonObject.class).stream()
        .map(change -> change.getString("words"))
        .toList();
  }

  interface Request {
    Answer send(int number);
  }

  static List<Answer> atOnce(int count, Request request) {
    var threads = Executors.newFixedThreadPool(count);
    try {
      var tasks =
          IntStream.range(0, count)
              .mapToObj(number -> (Callable<Answer>) () -> request.send(number))
              .toList();
      var answers = new ArrayList<Answer>();
      for (Future<Answer> answer : threads.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    } finally {
      threads.shutdown();
    }
  }
}
