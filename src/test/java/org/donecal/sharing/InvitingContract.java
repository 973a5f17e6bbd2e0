package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.donecal.calendar.CalendarModule;
import org.donecal.history.HistoryModule;
import org.donecal.kernel.Config;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Secret;
import org.donecal.mail.MailModule;
import org.donecal.mail.MailSettings;
import org.donecal.mail.Mailbox;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.signin.Passwords;
import org.donecal.signin.SigninModule;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.donecal.tags.TagsModule;
import org.donecal.testclient.Letterbox;
import org.donecal.web.Admins;
import org.donecal.web.Frame;
import org.donecal.web.Input;
import org.donecal.web.WebModule;
import org.donecal.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may have letters written, to whom, and what stands in them. */
abstract class InvitingContract {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Mailbox ADA = Mailbox.parse("ada@example.org");
  private static final String BOB = "bob@example.org";

  private final Path data;
  private final Letterbox letterbox = new Letterbox();
  private final Store store;
  private final MailModule mail;
  private final Member ada;

  InvitingContract(Path data, Map<String, String> database) {
    this.data = data;
    var settings =
        new Config(
            key ->
                key.equals("donecal.data")
                    ? Optional.of(data.toString())
                    : Optional.ofNullable(database.get(key))
                        .or(() -> Optional.ofNullable(letterbox.settings().get(key))));
    store =
        Store.open(
            StoreSettings.from(settings),
            List.of(
                SigninModule.SCHEMA,
                HistoryModule.SCHEMA,
                TagsModule.SCHEMA,
                CalendarModule.SCHEMA,
                SharingModule.SCHEMA));
    mail = new MailModule(MailSettings.from(settings), Clock.systemUTC(), Runnable::run);
    ada = member("Ada");
  }

  @AfterEach
  void close() {
    mail.close();
    store.close();
    letterbox.close();
  }

  private Member member(String name) {
    var id = UUID.randomUUID();
    return store
        .sessions()
        .fromTransaction(
            session -> {
              new Sql(session)
                  .update(
                      """
                      insert into account (id, first_name, created_at, zone, week_start,
                        hide_weekend, clock, first_hour, sounds, theme, hours_per_day)
                      values (?, ?, 0, 'Europe/Paris', 'MONDAY', false, 24, 8, false, 'auto', 8)
                      """,
                      List.of(id, name));
              return new Members(session).find(new AccountId(id)).orElseThrow();
            });
  }

  private Inviting at(Instant moment) {
    var web =
        new WebModule(
            new WebSettings(URI.create("https://cal.example")),
            it -> it,
            new Frame(List.of(), true),
            data,
            new Admins(Set.of()),
            mishap -> {});
    return new Inviting(
        store.sessions(),
        Clock.fixed(moment, ZoneOffset.UTC),
        CalendarModule.turn(),
        new InvitationLetter(web.letterhead()),
        mail.outbox());
  }

  private OpenShare share(Member owner, String label, @Nullable Long expiresAt) {
    var terms =
        new Terms(
            label, "@acme -#private", Detail.ENTRIES, false, null, null, null, expiresAt, "hash");
    var share = new Share(Opaque.fresh(NOW), owner.id(), Secret.fresh(), terms, 0, null, null);
    store.sessions().inTransaction(session -> new Shares(new Sql(session), owner.id()).add(share));
    return new Keys(store.sessions(), Clock.fixed(NOW, ZoneOffset.UTC), new Passwords())
        .own(share, owner);
  }

  private static Invited invited(String message, String... emails) {
    var list = Json.createArrayBuilder(Arrays.asList(emails));
    return Invited.read(
        new Input(Json.createObjectBuilder().add("emails", list).add("message", message).build()));
  }

  private static String stop(Letterbox.Letter letter) {
    return letter.link("/invitations/stop/").replaceFirst(".*/", "");
  }

  @Test
  void writesToEachAlone() {
    var share = share(ada, "Acme", NOW.plus(Duration.ofDays(3)).getEpochSecond());
    var message = invited("Hello!\nAs we said.", BOB, "eve@example.org", "Bob@Example.org");

    var told = at(NOW).invite(ada, ADA, share, message);

    assertThat(told)
        .extracting(it -> it.reader().address())
        .containsExactly(BOB, "eve@example.org");
    var letter = letterbox.next(BOB);
    assertThat(letter.subject()).isEqualTo("Ada lets you see a part of a calendar");
    assertThat(letter.text())
        .contains("Ada (ada@example.org)", "Acme: @acme, titles and times", "> As we said.")
        .contains("https://cal.example/share/" + share.key(), "28 November 2026, 11:00")
        .contains("asks for a password, which Ada tells you by another way")
        .doesNotContain("private", "hash", "eve@");
    assertThat(letter.html()).contains("Hello!", share.key()).doesNotContain("private", "hash");
    assertThat(letter.mail().to()).containsExactly(BOB);
    assertThat(letter.mail().header("Reply-To")).isEqualTo("ada@example.org");
    assertThat(letter.mail().header("List-Unsubscribe-Post"))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(letterbox.next("eve@example.org").text()).doesNotContain(BOB);
    assertThat(at(NOW).list(share.share())).hasSize(2);
  }

  @Test
  void whoeverAskedForNoMoreGetsNoMore() {
    at(NOW).invite(ada, ADA, share(ada, "one", null), invited("", BOB));
    var end = stop(letterbox.next(BOB));

    at(NOW).checkEnd(end);
    at(NOW).end(end);
    at(NOW).end(end);
    var eve = member("Eve");
    var told = at(NOW).invite(eve, ADA, share(eve, "two", null), invited("", "bob+x@example.org"));

    assertThat(told).hasSize(1);
    at(NOW).invite(eve, ADA, share(eve, "three", null), invited("", "zoe@example.org"));
    letterbox.next("zoe@example.org");
    assertThat(letterbox.all("bob+x@example.org")).isEmpty();
    assertThat(letterbox.all(BOB)).hasSize(1);
    assertThatThrownBy(() -> at(NOW).checkEnd("guessed")).isInstanceOf(Failure.NotFound.class);
    assertThatThrownBy(() -> at(NOW).end("guessed")).isInstanceOf(Failure.NotFound.class);
  }

  @Test
  void aMemberInvitesSoManyADay() {
    for (var i = 0; i < 2; i++) {
      var ten = new String[10];
      for (var j = 0; j < 10; j++) {
        ten[j] = "bob" + i + j + "@example.org";
      }
      at(NOW.plusSeconds(i)).invite(ada, ADA, share(ada, "many", null), invited("", ten));
    }
    var share = share(ada, "one more", null);

    assertThatThrownBy(() -> at(NOW.plusSeconds(60)).invite(ada, ADA, share, invited("", BOB)))
        .isInstanceOf(Failure.TooOften.class)
        .hasMessageContaining("room for 0");

    var tomorrow = NOW.plus(Duration.ofDays(1)).plusSeconds(1);
    assertThat(at(tomorrow).invite(ada, ADA, share, invited("", BOB))).hasSize(1);
  }

  @Test
  void nobodyIsWrittenToByManyInADay() {
    for (var i = 0; i < 7; i++) {
      var other = member("Other");
      at(NOW).invite(other, ADA, share(other, "s", null), invited("", BOB));
    }
    at(NOW).invite(ada, ADA, share(ada, "s", null), invited("", "zoe@example.org"));

    letterbox.next("zoe@example.org");
    assertThat(letterbox.all(BOB)).hasSize(5);
  }

  @Test
  void refusesWhatIsDoneOrClosed() {
    var share = share(ada, "s", null);
    at(NOW).invite(ada, ADA, share, invited("", BOB));
    assertThatThrownBy(() -> at(NOW).invite(ada, ADA, share, invited("", "zoe@example.org", BOB)))
        .isInstanceOf(Failure.Conflict.class)
        .hasMessageContaining("less than a day ago");
    assertThat(at(NOW).list(share.share())).hasSize(1);

    var expired = share(ada, "s", NOW.minusSeconds(1).getEpochSecond());
    assertThatThrownBy(() -> at(NOW).invite(ada, ADA, expired, invited("", BOB)))
        .isInstanceOf(Failure.Conflict.class);
    store
        .sessions()
        .inTransaction(
            session -> new Shares(new Sql(session), ada.id()).write(share.share().revoked(NOW)));
    assertThatThrownBy(() -> at(NOW).invite(ada, ADA, share, invited("", "zoe@example.org")))
        .isInstanceOf(Failure.NotFound.class);
    assertThat(letterbox.all("zoe@example.org")).isEmpty();
  }

  @Test
  void namesThatWouldBeLinksStandInNoLetter() {
    var spam = member("Win at https://evil.example");
    var share = share(spam, "www.evil.example", null);

    at(NOW).invite(spam, ADA, share, invited("", BOB));

    var letter = letterbox.next(BOB);
    assertThat(letter.subject() + letter.text() + letter.html()).doesNotContain("evil");
    assertThat(letter.subject()).startsWith("Somebody lets you see");
  }

  @Test
  void readsAddressesAndWordsOnlyAsTheyAreMeant() {
    for (var wrong :
        List.of("", "bob", "bob@localhost", "a@b.c\r\nBcc: d@e.f", "<a@b.c>", "a@b.c, d@e.f")) {
      assertThatThrownBy(() -> invited("", wrong))
          .as(wrong)
          .isInstanceOfSatisfying(
              Failure.Invalid.class,
              it -> assertThat(it.faults().get(0).field()).isEqualTo("emails"));
    }
    for (var wrong :
        List.of("see HTTP://x.y", "www.x.y", "a\u202eb", "a\u0007b", "é".repeat(501))) {
      assertThatThrownBy(() -> invited(wrong, BOB))
          .as(wrong)
          .isInstanceOfSatisfying(
              Failure.Invalid.class,
              it -> assertThat(it.faults().get(0).field()).isEqualTo("message"));
    }
    assertThat(invited("a\r\nb\tc", BOB).message()).isEqualTo("a\nb\tc");
    assertThatThrownBy(() -> invited("", new String[0])).isInstanceOf(Failure.Invalid.class);
  }
}
