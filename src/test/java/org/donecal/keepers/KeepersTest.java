package org.donecal.keepers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.donecal.kernel.Config;
import org.donecal.kernel.Failure;
import org.donecal.mail.MailModule;
import org.donecal.mail.MailSettings;
import org.donecal.mail.MailSheet;
import org.donecal.mail.MailView;
import org.donecal.mail.Message;
import org.donecal.web.Admins;
import org.donecal.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepersTest {
  private static final String ADMIN = "ada@example.org";

  private final Path folder;
  private final MailModule mail;
  private final MailResource resource;

  KeepersTest(@TempDir Path data) {
    var told =
        Map.of(
            "donecal.data",
            data.toString(),
            "donecal.admins",
            ADMIN,
            "donecal.mail.backend",
            "memory");
    var config = new Config(key -> Optional.ofNullable(told.get(key)));
    folder = data.resolve("mail");
    mail = new MailModule(MailSettings.from(config), Clock.systemUTC(), work -> {});
    resource = new MailResource(mail.postmaster(), new Keepers(Admins.from(config)));
  }

  @AfterEach
  void close() {
    mail.close();
  }

  /** Somebody with an address that is proven, or not. */
  private static SecurityContext by(Optional<String> verified) {
    var viewer =
        Proxy.newProxyInstance(
            KeepersTest.class.getClassLoader(),
            new Class<?>[] {Viewer.class},
            (proxy, asked, arguments) ->
                asked.getName().equals("verifiedAddress") ? verified : null);
    return (SecurityContext)
        Proxy.newProxyInstance(
            KeepersTest.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, asked, arguments) -> viewer);
  }

  private static SecurityContext admin() {
    return by(Optional.of(ADMIN));
  }

  private void enqueue(int many) {
    for (var count = 0; count < many; count++) {
      mail.outbox()
          .enqueue(Message.to("bob@example.org").subject("No " + count).text("secret").message());
    }
  }

  /** As if no server had taken them. */
  private void killAll() throws IOException {
    for (var file : files("new")) {
      Files.move(file, folder.resolve("dead").resolve(file.getFileName()));
    }
  }

  private List<Path> files(String where) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(where))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whoeverIsNoAdminFindsNothing() {
    for (var other : List.of(Optional.<String>empty(), Optional.of("eve@example.org"))) {
      assertThatThrownBy(() -> resource.overview(by(other))).isInstanceOf(Failure.NotFound.class);
      assertThatThrownBy(() -> resource.retryAll("dead", by(other)))
          .isInstanceOf(Failure.NotFound.class);
      assertThatThrownBy(() -> resource.delete("x", by(other)))
          .isInstanceOf(Failure.NotFound.class);
    }
  }

  @Test
  void sheetAfterSheetShowsEachOnce() throws IOException {
    enqueue(25);
    assertThat(walk(after -> resource.waiting(after, "10", admin()))).hasSize(25);
    killAll();
    var dead = walk(after -> resource.dead(after, "10", admin()));
    assertThat(dead).extracting(MailView::id).hasSize(25).doesNotHaveDuplicates();
    assertThat(dead).extracting(MailView::due).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(dead.get(0).toString()).contains("bob@example.org", "No ").doesNotContain("secret");
  }

  private interface Asking {
    MailSheet sheet(@Nullable String after);
  }

  private static List<MailView> walk(Asking asking) {
    var all = new ArrayList<MailView>();
    var sheet = asking.sheet(null);
    all.addAll(sheet.mails());
    while (sheet.next().isPresent()) {
      assertThat(sheet.mails()).hasSize(10);
      sheet = asking.sheet(sheet.next().get());
      all.addAll(sheet.mails());
    }
    return all;
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertThatThrownBy(() -> resource.dead("../../etc", "10", admin()))
        .isInstanceOf(Failure.Invalid.class);
    assertThatThrownBy(() -> resource.dead(null, "100000", admin()))
        .isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void theDeadLiveAgainOneOrAll() throws IOException {
    enqueue(3);
    killAll();
    assertThat(resource.overview(admin()).dead()).isEqualTo(3);
    var one = resource.dead(null, "1", admin()).mails().get(0);
    resource.retry(one.id(), admin());
    assertThat(files("dead")).hasSize(2);
    assertThat(files("new")).hasSize(1);
    assertThatThrownBy(() -> resource.retry("no-such", admin()))
        .isInstanceOf(Failure.NotFound.class);
    resource.delete(one.id(), admin());
    assertThat(files("new")).isEmpty();
  }
}
