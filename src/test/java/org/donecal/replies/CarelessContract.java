package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.donecal.store.Store;
import org.donecal.testclient.ScriptedMailServer.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of replies by the careless, and of servers that are in a hurry. */
abstract class CarelessContract {
  private static final int POSTMEN = 6;

  private final Store store;
  private Rig rig;

  CarelessContract(Store store) {
    this.store = store;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    rig = new Rig(store, data);
  }

  @AfterEach
  void shut() {
    rig.close();
  }

  @Test
  void aMailThatComesManyTimesAtOnceIsTakenOnce() throws InterruptedException, ExecutionException {
    var ann = rig.member();
    var address = rig.ask(ann);
    var mail = Rig.mail("9:00 2h @acme call\n\n1h mail");
    var deliveries =
        Collections.nCopies(POSTMEN, (Callable<String>) () -> rig.deliver(address, mail));
    var postmen = Executors.newFixedThreadPool(POSTMEN);
    try {
      for (var said : postmen.invokeAll(deliveries)) {
        assertThat(said.get()).containsPattern("^(250|451)");
      }
    } finally {
      postmen.shutdown();
    }

    assertThat(rig.deliver(address, mail)).startsWith("250");
    assertThat(rig.entries(ann))
        .containsExactly("2026-11-22T09:00 @acme call", "2026-11-22T11:00 mail");
    assertThat(rig.world.got()).isNotEmpty();
  }

  @Test
  void aLineThatCanBeNoEntryKeepsNoneOutAndIsShownAsItIs() {
    var ann = rig.member();

    rig.deliver(
        rig.ask(ann),
        Rig.mail(
            "1h <b>one</b> & co\n\n1h "
                + "x".repeat(600)
                + "\n\n29:59 <i>tea</i>\n\n1h\n\n1h two"));

    assertThat(rig.entries(ann))
        .containsExactly("2026-11-22T08:00 <b>one</b> & co", "2026-11-22T09:00 two");
    assertThat(answer().header("Subject")).startsWith("2 entries added");
    assertThat(answer().content())
        .contains(
            "&lt;b&gt;one&lt;/b&gt; &amp; co",
            "&lt;i&gt;tea",
            "Please give a title",
            "no time of day")
        .contains("x".repeat(50))
        .doesNotContain("<i>tea</i></li>");
  }

  @Test
  void aClockThatIsWrongDoesNotMatter() {
    var ann = rig.member();
    var address = rig.ask(ann);
    rig.clock.push(Duration.ofDays(2));

    rig.deliver(
        address, "Date: Fri, 1 Jan 1999 10:00:00 +0000\n" + Rig.mail("yesterday 9:00 1h a"));
    rig.deliver(
        address, "Date: Thu, 1 Jan 2099 10:00:00 +0000\n" + Rig.mail("yesterday 10:00 1h b"));
    rig.deliver(address, "Date: soon\n" + Rig.mail("yesterday 11:00 1h c"));

    assertThat(rig.entries(ann))
        .containsExactly("2026-11-24T09:00 a", "2026-11-24T10:00 b", "2026-11-24T11:00 c");
  }

  @Test
  void filesAreNoEntries() {
    var ann = rig.member();
    var mail =
        """
        From: Ann <ann@elsewhere.example>
        Message-ID: <files@elsewhere.example>
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; name=log.txt
        Content-Disposition: attachment; filename=log.txt

        2h of a file
        --b
        Content-Type: application/pdf

        %PDF
        --b--
        """;

    assertThat(rig.deliver(rig.ask(ann), mail)).startsWith("250");

    assertThat(rig.entries(ann)).isEmpty();
    assertThat(answer().header("Subject")).startsWith("Nothing was added");
  }

  @Test
  void anAddressWorksHoweverServersWriteIt() {
    var ann = rig.member();
    var secret = rig.ask(ann).replaceAll("@.*", "");

    for (var address :
        List.of(
            secret.toUpperCase(Locale.ROOT) + "@DONECAL.EXAMPLE",
            secret + "@another-name-of-us.example",
            secret.replace("reply", "Reply") + "@[127.0.0.1]")) {
      assertThat(rig.deliver(address, Rig.mail("1h x"))).as(address).startsWith("250");
    }
    assertThat(secret.length()).isLessThanOrEqualTo(64);
    for (var address :
        List.of(
            secret + "0@donecal.example",
            secret.substring(0, secret.length() - 1) + "@donecal.example",
            secret + "+more@donecal.example",
            secret.replace("reply+", "reply-") + "@donecal.example",
            secret.replace("reply+", "") + "@donecal.example",
            "reply+" + "a".repeat(500) + "@donecal.example")) {
      assertThat(rig.deliver(address, Rig.mail("1h x"))).as(address).startsWith("5");
    }
    assertThat(rig.entries(ann)).hasSize(3);
  }

  private Mail answer() {
    var got = rig.world.got();
    return got.get(got.size() - 1);
  }
}
