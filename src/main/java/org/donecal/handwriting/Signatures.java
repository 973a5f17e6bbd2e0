package org.donecal.handwriting;

import java.util.List;
import java.util.regex.Pattern;

/** What stands below what somebody wrote, put there by a program. */
final class Signatures {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BORDER = Pattern.compile("(?:--|—|__) ?");
  private static final Pattern DRAWN = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]*");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:sent|enviado|enviada|envoyé|inviato|verstuurd|verzonden|gesendet|skickat|sendt"
              + "|lähetetty|wysłane|odesláno|отправлено|trimis|gönderildi)"
              + " (?:from|with|using|via|desde|de|do|con|com|depuis|avec|à partir de|dal|da|vanaf"
              + "|vanuit|met|mit|von|från|fra|z|ze|с|из) "
              + "(?:(?:my|meinem|mon|mi|meu|mio|mijn|min|mojego|моего|the)\\b.{1,60}"
              + "|.{0,20}(?:i ?phone|i ?pad|android|outlook|yahoo|gmail|proton|samsung|galaxy|почт"
              + "|blackberry|windows|thunderbird|huawei|nokia|mail|mobile|phone|handy).{0,60})"
              + "|(?:diese nachricht wurde )?von meinem .{1,60} gesendet\\.?"
              + "|(?:get|holen sie sich|laden sie|obtenir|obtener|obter o|téléchargez|télécharger"
              + "|descargar|baixar o|ottieni|scarica|hämta) (?:outlook|bluemail|type)\\b.*"
              + "|outlook (?:für|voor) .{1,20} (?:beziehen|herunterladen|downloaden)\\b.*"
              + "|(?:virus-free|virenfrei)\\.? ?www\\..*"
              + "|.{0,20}(?:iphone|ipad).{0,5}から送信"
              + "|(?:从|從|發自|发自)我的.{1,40}"
              + "|나의 .{1,20}에서 보냄",
          FLAGS);

  /** Below a picture that somebody pressed, and what such lines lead to. */
  private static final Pattern REACTION =
      Pattern.compile(".{1,80}(?:reacted via gmail|已通过 gmail ?做出回应)|<https?://\\S{1,300}>", FLAGS);

  private Signatures() {}

  /** The lines above the signature, if there is one. */
  static List<String> cut(List<String> lines) {
    var above = aboveNoise(aboveBorder(lines));
    return aboveNoise(Courtesies.withoutClosing(above));
  }

  private static List<String> aboveBorder(List<String> lines) {
    var end = 0;
    while (end < lines.size() && !BORDER.matcher(lines.get(end)).matches()) {
      end++;
    }
    return lines.subList(0, end);
  }

  private static List<String> aboveNoise(List<String> lines) {
    var end = lines.size();
    while (end > 0 && isNoise(lines.get(end - 1).strip())) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static boolean isNoise(String line) {
    return DRAWN.matcher(line).matches()
        || PHONE.matcher(line).matches()
        || REACTION.matcher(line).matches();
  }
}
