package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no mistake: each is refused with a sentence, and none fills the memory. */
class HostileTest {
  private static final String HEADER = "start,end,title\n";
  private static final String LINE = "2026-11-22 09:00,2026-11-22 10:00,";
  private static final String ENTRY =
      "{\"title\":\"x\",\"allDay\":true,\"start\":\"2026-11-22\",\"end\":\"2026-11-23\"";

  private static Heard heard(String text) {
    return Heard.of(text.getBytes(StandardCharsets.UTF_8), "UTC");
  }

  private static String refusal(byte[] file) {
    return refusal(file, file.length);
  }

  private static String refusal(byte[] file, long size) {
    var refused =
        assertThatExceptionOfType(Failure.Invalid.class)
            .isThrownBy(
                () ->
                    Formats.recognise(
                        () -> new ByteArrayInputStream(file), size, Optional.empty()));
    return String.valueOf(refused.actual().getMessage());
  }

  private static String refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The last thing that was wrong, be it that the file was not even looked at. */
  private static String lastError(String text) {
    try {
      var errors = heard(text).report().errors();
      return errors.isEmpty() ? "" : errors.get(errors.size() - 1).message();
    } catch (Failure.Invalid refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void refusesAMillionColumns() {
    assertThat(refusal("a,".repeat(1_000_000))).contains("Line 1", "columns");
    assertThat(lastError(HEADER + LINE + ",".repeat(1_000_000))).contains("columns");
  }

  @Test
  void refusesTextsLongerThanAnyEntry() {
    assertThat(lastError(HEADER + LINE + "x".repeat(20_000_000))).contains("characters");
    assertThat(lastError(HEADER + LINE + "\"" + "x\n".repeat(5_000_000)))
        .contains("quotation mark");
    assertThat(refusal("x".repeat(20_000_000))).isNotEmpty();
    assertThat(lastError("[" + ENTRY + ",\"note\":\"" + "x".repeat(5_000_000) + "\"}]"))
        .contains("characters");
    assertThat(lastError("inc 20261122T080000Z\ninc " + "x".repeat(5_000_000)))
        .contains("characters");
  }

  @Test
  void stopsAfterAThousandErrors() {
    var heard = heard(HEADER + "x,y,z\n".repeat(2_000_000));

    assertThat(heard.report().faults()).isLessThanOrEqualTo(1001);
    assertThat(heard.report().errors()).hasSizeLessThanOrEqualTo(101);
  }

  @Test
  void stopsAfterMoreEntriesThanOneStepHolds() {
    var lines = new StringBuilder(HEADER);
    for (var i = 0; i < 300_002; i++) {
      lines.append(LINE).append(i).append('\n');
    }

    assertThat(lastError(lines.toString())).contains("more than 300000 entries");
  }

  @Test
  void refusesJsonThatIsDeepLongOrTwofold() {
    assertThat(refusal("[".repeat(100_000))).contains("deep");
    assertThat(lastError("[" + ENTRY + "},{\"a\":" + "[".repeat(100_000))).contains("deep");
    assertThat(refusal("[{\"a\":1" + "0".repeat(1_000_000) + "}]")).contains("number");
    assertThat(lastError("[" + ENTRY + "}," + ENTRY + ",\"title\":\"y\"}]")).contains("twice");
    assertThat(lastError("[" + ENTRY + "},")).contains("JSON");
    assertThat(lastError("[" + ENTRY + "}] and more")).contains("JSON");
    assertThat(refusal("[" + "{},".repeat(10) + "\"x")).isNotEmpty();
    assertThat(lastError("[" + ENTRY + "},7]")).contains("object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "1.1", "10", "\"1\"", "null", ""})
  void refusesJsonOfVersionsThatItDoesNotKnow(String version) throws IOException {
    var json = "{\"donecal\": " + version + ",\"entries\":[" + ENTRY + "}]}";

    assertThat(refusal(json)).contains("version", "newer DoneCal");
    assertThat(refusal(zip("donecal.json", json.getBytes(StandardCharsets.UTF_8))))
        .contains("newer DoneCal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.json", "/etc/x.json", "a/../../x.json", "C:\\x.json", "..\\x.json"})
  void refusesNamesThatLeadOutOfAZip(String name) throws IOException {
    assertThat(refusal(zip(name, "[]".getBytes(StandardCharsets.UTF_8)))).contains("leads out");
  }

  @Test
  void refusesBombs() throws IOException {
    assertThat(refusal(zip("donecal.json", new byte[100 << 20]))).contains("times its size");
    assertThat(refusal(zip("donecal.json", new byte[300 << 20]), 50L << 20)).contains("MiB");

    var many = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(many)) {
      for (var i = 0; i < 1001; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
      }
    }
    assertThat(refusal(many.toByteArray())).contains("members");
    assertThat(refusal(zip("inner.zip", zip("x.json", new byte[1])))).contains("does not know");
  }

  @Test
  void refusesDamagedZips() throws IOException {
    var whole =
        zip(
            "donecal.json",
            "{\"donecal\":1,\"entries\":[]}".repeat(99).getBytes(StandardCharsets.UTF_8));

    assertThat(refusal(Arrays.copyOf(whole, 60))).contains("damaged");
    var encrypted = whole.clone();
    encrypted[6] |= 1;
    assertThat(refusal(encrypted)).contains("encrypted");
    var garbled = whole.clone();
    Arrays.fill(garbled, 45, 70, (byte) 0x55);
    assertThat(refusal(garbled)).contains("damaged");
    assertThat(refusal("PK\u0005\u0006" + "\0".repeat(18))).contains("does not know");
  }

  @Test
  void refusesWhatIsNothing() {
    assertThat(refusal("")).isEqualTo("The file is empty.");
    assertThat(refusal(" \n\t")).isEqualTo("The file is empty.");
    assertThat(refusal("hello")).contains("does not know");
    assertThat(refusal("\0\1\2\3")).contains("does not know");
    assertThat(refusal("{}")).contains("does not know");
    assertThat(refusal("[]")).contains("does not know");
    assertThat(refusal("a,b\n1,2\n")).contains("does not know");
  }

  @Test
  void cutsNothingOffThatIsTooLong() {
    var told = heard(HEADER + LINE + "\"" + "long word ".repeat(60) + "\"\n").entries().get(0);
    assertThat(told).contains("… | ").contains("note …").endsWith("word");
    assertThat(
            lastError("event,date,days,hours,description\nx,2026-01-01,1,," + "n".repeat(20_001)))
        .contains("20000");
    assertThat(lastError("start,end,title,tags\n" + LINE + "x,\"" + tags(31) + "\""))
        .contains("30");
    assertThat(heard("start,end,title,tags\n" + LINE + "x,\"" + tags(30) + "\"").entries())
        .hasSize(1);
  }

  private static String tags(int count) {
    var tags = new StringBuilder();
    for (var i = 0; i < count; i++) {
      tags.append("t").append(i).append(", ");
    }
    return tags.toString();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
