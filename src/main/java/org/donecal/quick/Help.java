package org.donecal.quick;

import java.util.Arrays;
import java.util.Optional;

/** What there is help about. */
enum Help {
  SENTENCE("sentence", "The one line", "How a line says what you did, when, and for how long"),
  BOOKMARKLET("bookmarklet", "The bookmarklet", "Write down what you do on any page of the web"),
  IMPORT("import", "Bringing files along", "What DoneCal reads, and what becomes of it"),
  OFFLINE("offline", "As an app, and offline", "On your phone, and where there is no network"),
  SHARING("sharing", "Sharing", "Let somebody see a part of your calendar, and what they see"),
  REMINDERS("reminders", "Reminders and replies", "Be asked by mail what you did, and answer"),
  KEYS("keys", "Keys", "What can be done without a mouse");

  private final String topic;
  private final String title;
  private final String about;

  Help(String topic, String title, String about) {
    this.topic = topic;
    this.title = title;
    this.about = about;
  }

  static Optional<Help> named(String topic) {
    return Arrays.stream(values()).filter(it -> it.topic.equals(topic)).findAny();
  }

  /** Its name in the address. */
  String topic() {
    return topic;
  }

  String title() {
    return title;
  }

  String about() {
    return about;
  }
}
