package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.donecal.store.Store;
import org.donecal.testclient.ScriptedMailServer.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not become of mails that nobody should have sent. */
abstract class UnwantedContract {
  private static final String TAKEN = "250";

  private final Store store;
  private Rig rig;

  UnwantedContract(Store store) {
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
  void forgedAddressesAreRefusedAndNobodyHears() {
    var ann = rig.member();
    var address = rig.ask(ann);

    assertThat(rig.deliver(address.replaceFirst("reply\\+.", "reply+z"), Rig.mail("1h x")))
        .startsWith("550 5.1.1");
    assertThat(rig.deliver("reply+" + "0".repeat(32) + "@donecal.example", Rig.mail("1h x")))
        .startsWith("550 5.1.1");
    assertThat(rig.deliver("reply@donecal.example", Rig.mail("1h x"))).startsWith("550 5.1.1");
    assertThat(rig.deliver("ann@example.org", Rig.mail("1h x"))).startsWith("550 5.1.1");
    assertThat(rig.entries(ann)).isEmpty();
    assertThat(rig.world.got()).isEmpty();
  }

  @Test
  void anExpiredAddressAddsNothingAndIsToldOnceADay() {
    var ann = rig.member();
    var address = rig.ask(ann);
    rig.clock.push(Duration.ofDays(8));

    assertThat(rig.deliver(address, Rig.mail("1h one"))).startsWith(TAKEN);
    assertThat(rig.deliver(address, Rig.mail("1h two"))).startsWith(TAKEN);
    assertThat(rig.world.got()).hasSize(1);
    assertThat(answer().header("Subject")).contains("too late");
    rig.clock.push(Duration.ofDays(1));
    assertThat(rig.deliver(address, Rig.mail("1h three"))).startsWith(TAKEN);

    assertThat(rig.world.got()).hasSize(2);
    assertThat(rig.entries(ann)).isEmpty();
  }

  @Test
  void anAddressThatNobodyHasProvenGetsNoAnswer() {
    var ann = rig.member();
    var address = rig.ask(ann);
    rig.doubt(ann);

    assertThat(rig.deliver(address, Rig.mail("1h x"))).startsWith(TAKEN);

    assertThat(rig.entries(ann)).hasSize(1);
    assertThat(rig.world.got()).isEmpty();
  }

  @Test
  void whatProgramsWriteIsIgnored() {
    var ann = rig.member();
    var address = rig.ask(ann);

    assertThat(rig.deliver("", address, Rig.mail("1h bounced"))).startsWith(TAKEN);
    assertThat(rig.deliver(address, "Auto-Submitted: auto-replied\n" + Rig.mail("1h away")))
        .startsWith(TAKEN);
    assertThat(rig.deliver(address, "List-Id: <x.example.org>\n" + Rig.mail("1h list")))
        .startsWith(TAKEN);
    assertThat(rig.deliver(address, Rig.mail("1h x").replaceFirst("From: .*", "From: " + address)))
        .startsWith(TAKEN);

    assertThat(rig.entries(ann)).isEmpty();
    assertThat(rig.world.got()).isEmpty();
  }

  @Test
  void programsThatAnswerEachOtherComeToAnEnd() {
    var ann = rig.member();
    var address = rig.ask(ann);

    for (var mail = 0; mail < 22; mail++) {
      assertThat(rig.deliver(address, Rig.mail("I am away"))).startsWith(TAKEN);
    }

    assertThat(rig.world.got()).hasSize(20);
  }

  @Test
  void moreLinesThanAnybodyWritesAddNothing() {
    var ann = rig.member();

    rig.deliver(rig.ask(ann), Rig.mail("1m x\n\n".repeat(101)));

    assertThat(rig.entries(ann)).isEmpty();
    assertThat(answer().content()).contains("at most 100 entries");
  }

  @Test
  void mailsThatAreTooLargeAreRefused() {
    var ann = rig.member();
    var address = rig.ask(ann);

    assertThat(
            rig.deliver(address, Rig.mail("1h x\n" + "y".repeat(80).concat("\n").repeat(25_000))))
        .startsWith("552 5.3.4");
    assertThat(rig.deliver(address, Rig.mail("--a\n".repeat(1000)))).startsWith("554 5.6.0");
    assertThat(rig.deliverToMany(Collections.nCopies(10_000, address), Rig.mail("1h x")))
        .startsWith("452");
    assertThat(rig.entries(ann)).isEmpty();
  }

  @Test
  void nothingInAMailWritesHeadersOfTheAnswer() {
    var ann = rig.member();
    var address = rig.ask(ann);
    var mail =
        """
        From: "Ann\r\nBcc: eve@example.org" <x@example.org>
        Subject: =?utf-8?Q?Hi=0D=0ABcc:_eve@example.org?=
        Message-ID: <a@b>\tBcc: eve@example.org
        References: <%s@b> <c@d>
        Content-Type: text/plain; charset=utf-8

        1h =0D=0ABcc: eve@example.org
        """
            .formatted("r".repeat(900));

    assertThat(rig.deliver(address, mail)).startsWith(TAKEN);

    assertThat(answer().to()).containsExactly(ann.email().orElseThrow());
    assertThat(answer().header("Bcc")).isEmpty();
    assertThat(answer().header("In-Reply-To")).isEqualTo("<a@b>");
  }

  private Mail answer() {
    var got = rig.world.got();
    return got.get(got.size() - 1);
  }
}
