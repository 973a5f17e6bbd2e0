package org.donecal.mail;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.donecal.mail.Outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a message needs on its way, and no reader may see. It stands as one line of JSON, in the
 * form of a header, before the message in its file, and is never sent.
 *
 * @param from where bounces go; empty for nowhere
 * @param to those who have not got it yet
 * @param refused those who will never get it
 * @param why what the last try came to; empty before the first
 * @param queued when it was taken
 * @param international whether only a server that offers SMTPUTF8 can take it
 * @param size of the message, in bytes, so that a file cut short is noticed
 */
record Envelope(
    String from,
    List<String> to,
    List<Refusal> refused,
    String why,
    Instant queued,
    boolean international,
    long size) {
  private static final String HEADER = "DoneCal-Envelope: ";
  private static final int LONGEST_LINE = 1 << 18;
  private static final int LONGEST_REASON = 500;
  private static final JsonProvider JSON = JsonProvider.provider();

  Envelope {
    to = List.copyOf(to);
    refused = List.copyOf(refused);
    why = Text.shown(why, LONGEST_REASON);
  }

  static Envelope of(Message message, Mailbox home, Instant now, long size) {
    return new Envelope(
        message.returnPath().orElseGet(() -> message.from().orElse(home).address()),
        message.recipients().stream().map(Mailbox::address).toList(),
        List.of(),
        "",
        now,
        Mime.isInternational(message, home),
        size);
  }

  /** After another try: only those are left who have not got it. */
  Envelope after(Outcome outcome) {
    var all = new ArrayList<>(refused);
    all.addAll(outcome.never());
    var left = outcome.later().stream().map(Refusal::recipient).toList();
    var why = new Outcome(outcome.later(), all).why();
    return new Envelope(from, left, all, why, queued, international, size);
  }

  /** For all who have not got it, as if there had been no try. */
  Envelope anew() {
    var all = new ArrayList<>(to);
    refused.stream().map(Refusal::recipient).forEach(all::add);
    return new Envelope(from, all, List.of(), "", queued, international, size);
  }

  /** As it stands in the file, line end included. */
  byte[] line() {
    var recipients = JSON.createArrayBuilder();
    to.forEach(recipients::add);
    var refusals = JSON.createArrayBuilder();
    refused.forEach(
        it ->
            refusals.add(
                JSON.createObjectBuilder()
                    .add("to", it.recipient())
                    .add("why", Text.shown(it.why(), LONGEST_REASON))));
    var json =
        JSON.createObjectBuilder()
            .add("from", from)
            .add("to", recipients)
            .add("refused", refusals)
            .add("why", why)
            .add("queued", queued.toString())
            .add("international", international)
            .add("size", size)
            .build();
    return Text.utf8(HEADER + json + "\r\n");
  }

  /**
   * An envelope as it was read.
   *
   * @param octets it takes; what follows in the file is the message
   */
  record Opened(Envelope envelope, int octets) {

    /** As it would stand there by now, if anything else is known. */
    Opened as(@Nullable Envelope known) {
      return known == null ? this : new Opened(known, octets);
    }
  }

  /**
   * Reads the line.
   *
   * @param size of the whole file
   * @throws Corrupt if it is none
   */
  static Opened read(InputStream file, long size) throws IOException {
    var octets = firstLine(file);
    var line = new String(octets, StandardCharsets.UTF_8).stripTrailing();
    if (!line.startsWith(HEADER)) {
      throw new Corrupt("This file has no envelope that could be read");
    }
    try (var reader = JSON.createReader(new StringReader(line.substring(HEADER.length())))) {
      var envelope = of(reader.readObject());
      if (envelope.to().isEmpty() && envelope.refused().isEmpty()) {
        throw new Corrupt("Nobody can be read on the envelope");
      }
      if (size != octets.length + envelope.size()) {
        throw new Corrupt("A part of it can't be read: there are " + size + " bytes of it");
      }
      return new Opened(envelope, octets.length);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException
        | NumberFormatException
        | DateTimeException unreadable) {
      throw new Corrupt("The envelope can't be read", unreadable);
    }
  }

  private static Envelope of(JsonObject json) {
    return new Envelope(
        json.getString("from"),
        json.getJsonArray("to").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList(),
        json.getJsonArray("refused").stream()
            .map(JsonValue::asJsonObject)
            .map(Envelope::refusal)
            .toList(),
        json.getString("why"),
        Instant.parse(json.getString("queued")),
        json.getBoolean("international"),
        json.getJsonNumber("size").longValueExact());
  }

  private static Refusal refusal(JsonObject json) {
    return new Refusal(json.getString("to"), json.getString("why"));
  }

  private static byte[] firstLine(InputStream file) throws IOException {
    var line = new ByteArrayOutputStream(512);
    for (var read = file.read(); read >= 0 && line.size() < LONGEST_LINE; read = file.read()) {
      line.write(read);
      if (read == '\n') {
        return line.toByteArray();
      }
    }
    throw new Corrupt("This file has no envelope that could be read");
  }
}
