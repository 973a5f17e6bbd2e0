package org.donecal.calendar;

import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Sentence;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/** What a sentence means, for whoever is typing it. */
@Path("/api/v1/sentence")
@Produces(MediaType.APPLICATION_JSON)
public final class SentenceResource {
  private final Calendar calendar;
  private final Clock clock;

  SentenceResource(Calendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Takes the parameters {@code text}, {@code plain}, and those of a {@link Spoken} place. */
  @GET
  public SentenceView show(@Context UriInfo uri, @Context SecurityContext who) {
    var sent = sent(uri);
    var visitor = Visitor.of(who);
    var home = visitor.member().map(Member::zone).orElse(Member.UNTOLD);
    var faults = new Faults();
    var text = faults.read(() -> text(sent));
    var plain = faults.read(() -> Spoken.plain(sent.text("plain").map(SentenceResource::list)));
    var place =
        faults.read(
            () -> Spoken.place(sent, home, visitor.preferences().firstHour(), clock.instant()));
    faults.check();
    var sentence = Sentence.of(text.orElseThrow(), plain.orElseThrow());
    var span = calendar.understand(visitor, new Spoken(sentence, place.orElseThrow()));
    return SentenceView.of(text.orElseThrow(), sentence, span);
  }

  private static Input sent(UriInfo uri) {
    var fields = Json.createObjectBuilder();
    uri.getQueryParameters().forEach((name, values) -> fields.add(name, values.get(0)));
    return new Input(fields.build());
  }

  private static String text(Input sent) {
    return sent.text("text")
        .orElseThrow(() -> new Failure.Invalid("text", "Please give a text; it may be empty."));
  }

  private static List<String> list(String kinds) {
    return List.of(kinds.split(",")).stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
