package org.donecal.handwriting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a mail's author ends and older mails begin, though no mark says that they are quoted. */
final class Borders {
  private static final int MOST_LABELS = 5;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** "-----Original Message-----", "---- on Monday she wrote ----", and lines that are drawn. */
  private static final Pattern DASHES =
      Pattern.compile("\\s*(?:-{4,}\\s*[^-\\s].*[^-\\s]\\s*-{4,}|-{6,}|_{20,})\\s*");

  private static final Pattern FORWARDED =
      Pattern.compile(
          "\\s*(?:(?:begin )?forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)"
              + "|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado"
              + "|inizio messaggio inoltrato|início da mensagem (?:re)?encaminhada"
              + "|begin doorgestuurd bericht) ?:\\s*",
          FLAGS);
  private static final String BEFORE = "\\s*\\*{0,2}(?:";
  private static final String AFTER = ")\\s?\\*{0,2}\\s?[:：]\\*{0,2}\\s*\\S.*";
  private static final Pattern FROM =
      Pattern.compile(
          BEFORE
              + "from|von|de|da|van|från|fra|od|от|lähettäjä|feladó|kimden|gönderen|από|de la|від"
              + "|מאת|من|발신|보낸 사람|发件人|寄件者|差出人"
              + AFTER,
          FLAGS);
  private static final Pattern FURTHER =
      Pattern.compile(
          BEFORE
              + "sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviad[ao](?: em| el)?"
              + "|fecha|data|para|asunto|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|skickat"
              + "|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|дата|кому|тема|lähetetty"
              + "|aihe|odesláno|komu|předmět|elküldve|küldve|címzett|tárgy|gönderil\\w{2,8}|kime|konu"
              + "|στάλθηκε|προς|θέμα|trimis|către|subiect|надіслано|נשלח|אל|נושא|تاريخ الإرسال|إلى"
              + "|الموضوع|发送时间|收件人|主题|傳送時間|收件者|主旨|送信日時|宛先|件名|보낸 날짜|받는 사람"
              + "|제목"
              + AFTER,
          FLAGS);

  private final List<Line> lines;

  Borders(List<Line> lines) {
    this.lines = lines;
  }

  /** Whether nothing from here on is the author's. */
  boolean at(int from) {
    var text = lines.get(from).text();
    return DASHES.matcher(text).matches()
        || FORWARDED.matcher(text).matches()
        || beginsLabels(from)
        || (FURTHER.matcher(text).matches() && hasLabelsOf(from));
  }

  private boolean beginsLabels(int from) {
    return FROM.matcher(lines.get(from).text()).matches()
        && below(from).anyMatch(it -> FURTHER.matcher(lines.get(it).text()).matches());
  }

  /** Some programs say first when it was, or what about. */
  private boolean hasLabelsOf(int from) {
    return below(from).anyMatch(this::beginsLabels);
  }

  private IntStream below(int from) {
    return IntStream.range(from + 1, Math.min(lines.size(), from + 1 + MOST_LABELS))
        .filter(it -> !lines.get(it).quoted());
  }
}
