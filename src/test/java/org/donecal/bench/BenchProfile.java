package org.donecal.bench;

import java.time.Instant;
import org.bson.Document;

/** What is kept and found, of a likely size. */
public record BenchProfile(
    String handle, String name, String avatar, long followers, long following) {

  static BenchProfile of(int number) {
    return new BenchProfile(
        "somebody" + number + ".bsky.social",
        "Somebody Number " + number,
        "https://cdn.bsky.app/img/avatar/plain/did:plc:z72i7hdynmk6r22z27h6tvur/" + number,
        1_000L + number,
        100);
  }

  static BenchProfile of(Document found) {
    return new BenchProfile(
        found.getString("handle"),
        found.getString("name"),
        found.getString("avatar"),
        found.getLong("followers"),
        found.getLong("following"));
  }

  String json(Instant fetchedAt) {
    var json = new StringBuilder(300);
    BareServlet.string(json.append("{\"handle\":"), handle);
    BareServlet.string(json.append(",\"name\":"), name);
    BareServlet.string(json.append(",\"avatar\":"), avatar);
    json.append(",\"followers\":").append(followers).append(",\"following\":").append(following);
    return json.append(",\"fetchedAt\":\"").append(fetchedAt).append("\"}").toString();
  }
}
