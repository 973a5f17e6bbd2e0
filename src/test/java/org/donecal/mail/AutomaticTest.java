package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells mail that a person wrote from what a program did. */
class AutomaticTest {
  private static final List<String> AUTOMATIC =
      List.of(
          "Auto-Submitted: auto-replied",
          "auto-submitted: AUTO-GENERATED",
          "Auto-Submitted: auto-notified; owner-email=\"ann@example.org\"",
          "Auto-Submitted: yes",
          "Auto-Submitted:",
          "Precedence: bulk",
          "Precedence: List",
          "precedence: junk",
          "Precedence: auto_reply",
          "Return-Path: <>",
          "Return-Path: < >",
          "X-Autoreply: yes",
          "X-Autorespond: Re: What",
          "X-Autoresponder: v1",
          "X-Auto-Response-Suppress: All",
          "X-Mail-Autoreply: vacation",
          "List-Id: <x.example.org>",
          "LIST-UNSUBSCRIBE: <mailto:x@example.org>",
          "List-Post: NO",
          "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
          "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
          "Content-Type: Multipart/Report",
          "Content-Type: message/delivery-status",
          "From: MAILER-DAEMON (Mail Delivery System)",
          "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
          "From: postmaster@example.org",
          "From: \"no reply\" <no-reply@example.org>",
          "Subject: Automatic reply: What did you do?",
          "Subject: Automatische Antwort: What did you do?",
          "Subject: Abwesenheitsnotiz: What did you do?",
          "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_What?=",
          "Subject: Respuesta automática: What did you do?",
          "Subject: Resposta automática: What did you do?",
          "Subject: Risposta automatica: What did you do?",
          "Subject: Automatisch antwoord: What did you do?",
          "Subject: Autosvar: What did you do?",
          "Subject: Automatisk svar: What did you do?",
          "Subject: Automaattinen vastaus: What did you do?",
          "Subject: Automatická odpověď: What did you do?",
          "Subject: Odpowiedź automatyczna: What did you do?",
          "Subject: Автоматический ответ: What did you do?",
          "Subject: Otomatik Yanıt: What did you do?",
          "Subject: 自動応答: What did you do?",
          "Subject: 자동 회신: What did you do?",
          "Subject: Out of the office",
          "Subject: Fuera de la oficina",
          "Subject: Undelivered Mail Returned to Sender",
          "Subject: Delivery Status Notification (Failure)");

  static List<String> automatic() {
    return AUTOMATIC;
  }

  @ParameterizedTest
  @MethodSource("automatic")
  void aProgramWroteIt(String header) {
    assertThat(automatic(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Auto-Submitted: No (a person)",
        "Precedence: normal",
        "Precedence: first-class",
        "Return-Path: <ann@example.org>",
        "Feedback-ID: i56a14606:Fastmail",
        "X-Mailer: iPhone Mail (21A329)",
        "From: Ann <reply.all@example.org>",
        "Subject: Re: What did you do?",
        "Subject: AW: What did you do?",
        "Subject: Autobahn",
        "Content-Type: multipart/mixed; boundary=b",
        "Listing: x",
      })
  void aPersonWroteIt(String header) {
    assertThat(automatic(header)).isFalse();
  }

  private static boolean automatic(String header) {
    var from = header.startsWith("From") ? "" : "From: Ann <ann@example.org>\n";
    var mail = from + header + "\n\n1h x\n";
    return Received.read(mail.getBytes(StandardCharsets.UTF_8)).automatic();
  }
}
