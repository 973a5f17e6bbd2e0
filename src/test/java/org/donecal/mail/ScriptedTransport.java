package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Carries everything, or says what it is told to. */
final class ScriptedTransport implements Transport {

  /** What to do with one message. */
  interface Answer {
    Outcome to(Envelope envelope) throws Away;
  }

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Envelope> tried = new ArrayList<>();
  private final List<String> carried = new ArrayList<>();
  private int lines;

  ScriptedTransport next(Answer answer) {
    answers.add(answer);
    return this;
  }

  ScriptedTransport nextAway() {
    return next(
        envelope -> {
          throw new Away("nobody is there", new IOException("refused"));
        });
  }

  List<Envelope> tried() {
    return tried;
  }

  /** The messages that were carried, as they went out. */
  List<String> carried() {
    return carried;
  }

  int lines() {
    return lines;
  }

  @Override
  public Line open() {
    lines++;
    return new Line() {
      @Override
      public Outcome send(Envelope envelope, InputStream message) throws Away, IOException {
        var answer = answers.poll();
        var outcome = answer == null ? Outcome.SENT : answer.to(envelope);
        tried.add(envelope);
        if (outcome.kind() == Outcome.Kind.SENT) {
          carried.add(new String(message.readAllBytes(), StandardCharsets.UTF_8));
        }
        return outcome;
      }

      @Override
      public void close() {
        // There is nothing to shut.
      }
    };
  }
}
