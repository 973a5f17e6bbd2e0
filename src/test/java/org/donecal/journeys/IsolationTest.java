package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever the other one asks for, Zoraida's things stay unseen and as they were. Each resource
 * method has a row that tries it with all the other one can know of her.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
  private static final String PASSWORD = "a quiet green door";
  private static final String ENTRIES = "/api/v1/entries";
  private static final String KEY = "Idempotency-Key";
  private static final String FORM = "text/html";
  private static final String PIN = "pinned";
  private static final String SITE = "https://zoo.example";

  /** Words that nobody but Zoraida may ever be shown. */
  private static final List<String> SECRETS = List.of("zebra", "Zoraida");

  private final String email = "z-" + UUID.randomUUID() + "@example.org";
  private final TestClient zoraida = TestServer.shared().client();
  private String entry = "";
  private String deleted = "";
  private String session = "";
  private String step = "";
  private String share = "";
  private String feed = "";
  private String subscription = "";
  private String reminder = "";

  /**
   * An attempt of somebody who is known, and what is answered at best.
   *
   * @param status what is answered; the attempt may well succeed for the other one's own things
   */
  record Row(int status, Function<TestClient, Answer> attempt) {}

  @BeforeAll
  void fillZoraidasCalendar() {
    zoraida.signUp(email, PASSWORD);
    zoraida.patch("/api/v1/me", json("firstName", "Zoraida"));
    entry = save(zoraida.with(KEY, "1"), "@zebra fed");
    deleted = save(zoraida, "@zebra escaped");
    assertThat(zoraida.delete(ENTRIES + "/" + deleted).status()).isEqualTo(204);
    step = zoraida.get("/api/v1/history").array().getJsonObject(0).getString("id");
    assertThat(zoraida.post("/api/v1/favorites", json("sentence", PIN)).status()).isEqualTo(201);
    var shared = zoraida.post("/api/v1/shares", json("filter", "@zebra", "detail", "notes"));
    share = shared.json().getString("id");
    subscription = SubscriptionRows.subscribed(zoraida);
    var fed = zoraida.post("/api/v1/feeds", json("filter", "@zebra", "label", "zebra"));
    feed = fed.json().getString("id");
    reminder = ReminderRows.reminded(zoraida);
    session =
        zoraida
            .get("/auth/sessions")
            .json()
            .getJsonArray("sessions")
            .getJsonObject(0)
            .getString("id");
  }

  private static String save(TestClient visitor, String title) {
    var saved = visitor.post(ENTRIES, json("title", title, "start", "2026-11-22", "url", SITE));
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    return saved.json().getString("id");
  }

  private Map<String, Row> rows() {
    var rows = new TreeMap<String, Row>();
    rows.putAll(pages());
    rows.putAll(calendar());
    rows.putAll(historyAndTags());
    rows.putAll(favorites());
    rows.putAll(overlaps());
    rows.putAll(ReportRows.all());
    rows.putAll(own());
    rows.putAll(admission());
    rows.putAll(RecoveryRows.all(email));
    rows.putAll(FollowRows.all());
    rows.putAll(ImportRows.all());
    rows.putAll(ShareRows.all(share));
    rows.putAll(SubscriptionRows.all(subscription));
    rows.putAll(QuickRows.all(SITE));
    rows.putAll(ExportRows.all(feed));
    rows.putAll(KeeperRows.all());
    rows.putAll(ReminderRows.all(reminder));
    rows.putAll(ReplyRows.all());
    return rows;
  }

  private Map<String, Row> pages() {
    return Map.of(
        "HistoryPage.show", new Row(200, other -> other.get("/history")),
        "TagsPage.show", new Row(200, other -> other.get("/tags")),
        "CalendarPage.show", new Row(200, other -> other.get("/")),
        "Health.live", new Row(200, other -> other.get("/health/live")),
        "Health.ready", new Row(200, other -> other.get("/health/ready")),
        "Metrics.show", new Row(200, other -> other.get("/metrics")),
        "SigninPages.show", new Row(200, other -> other.get("/signin")),
        "SettingsPage.show", new Row(200, other -> other.get("/settings")),
        "AccountPages.show", new Row(200, other -> asReader(registered(other)).get("/account")));
  }

  private Map<String, Row> calendar() {
    var theirs = ENTRIES + "/" + entry;
    return Map.of(
        "EntriesResource.list", new Row(200, other -> other.get(ENTRIES, "q", "zebra")),
        "EntriesResource.add",
            new Row(201, other -> other.with(KEY, "1").post(ENTRIES, json("title", "mine"))),
        "EntriesResource.show", new Row(404, other -> other.get(theirs)),
        "EntriesResource.change", new Row(404, other -> other.patch(theirs, json("title", "mine"))),
        "EntriesResource.delete", new Row(404, other -> other.delete(theirs)),
        "EntriesResource.restore",
            new Row(404, other -> other.post(ENTRIES + "/" + deleted + "/restore")),
        "EntriesResource.changeMany",
            new Row(
                404,
                other ->
                    other.post(ENTRIES + "/batch", json("ids", List.of(entry), "delete", true))));
  }

  private Map<String, Row> historyAndTags() {
    return Map.of(
        "HistoryResource.list", new Row(200, other -> other.get("/api/v1/history")),
        "HistoryResource.undo",
            new Row(404, other -> other.post("/api/v1/history/" + step + "/undo")),
        "TagsResource.list", new Row(200, other -> other.get("/api/v1/tags")),
        "TagsResource.look",
            new Row(404, other -> other.get("/api/v1/tags/zebra/rename", "to", "horse")),
        "TagsResource.change",
            new Row(404, other -> other.patch("/api/v1/tags/zebra", json("name", "horse"))));
  }

  private Map<String, Row> favorites() {
    var address = "/api/v1/favorites";
    return Map.of(
        "FavoritesResource.list", new Row(200, other -> other.get(address)),
        "FavoritesResource.pin", new Row(201, other -> other.post(address, json("sentence", PIN))),
        "FavoritesResource.arrange",
            new Row(404, other -> other.patch(address, json("sentences", List.of(PIN)))),
        "FavoritesResource.unpin",
            new Row(404, other -> other.delete(address + "?sentence=" + PIN)));
  }

  private Map<String, Row> overlaps() {
    var theirs = json("entry", entry, "other", deleted, "how", "cut");
    return Map.of(
        "OverlapsResource.list", new Row(200, other -> other.get("/api/v1/overlaps")),
        "OverlapsResource.settle", new Row(404, other -> other.post("/api/v1/overlaps", theirs)));
  }

  private Map<String, Row> own() {
    return Map.of(
        "MeResource.me", new Row(200, other -> other.get("/api/v1/me")),
        "MeResource.change",
            new Row(400, other -> registered(other).patch("/api/v1/me", json("email", email))),
        "MeResource.settings", new Row(200, other -> other.get("/api/v1/settings")),
        "MeResource.prefer",
            new Row(200, other -> other.patch("/api/v1/settings", json("theme", "dark"))),
        "SettingsPage.save",
            new Row(
                303, other -> other.post("/settings", form("firstHour", "6", "hoursPerDay", "7"))),
        "AccountPages.change",
            new Row(400, other -> registered(other).post("/account", form("email", email))),
        "AccountPages.end",
            new Row(303, other -> registered(other).post("/account/sessions", form("id", session))),
        "AuthResource.sessions", new Row(200, other -> other.get("/auth/sessions")),
        "AuthResource.endOthers", new Row(204, other -> other.delete("/auth/sessions")),
        "AuthResource.end", new Row(404, other -> other.delete("/auth/sessions/" + session)));
  }

  private Map<String, Row> admission() {
    var password = json("current", PASSWORD, "password", "a loud red window");
    return Map.of(
        "AuthResource.signUp", new Row(409, other -> other.post("/auth/signup", wrong())),
        "AuthResource.signIn", new Row(401, other -> other.post("/auth/login", wrong())),
        "AuthResource.signOut", new Row(204, other -> other.post("/auth/logout")),
        "AuthResource.changePassword",
            new Row(204, other -> registered(other).post("/auth/password", password)),
        "SigninPages.signUp",
            new Row(409, other -> asReader(other).post("/auth/signup", wrongForm())),
        "SigninPages.signIn",
            new Row(401, other -> asReader(other).post("/auth/login", wrongForm())),
        "SigninPages.signOut", new Row(303, other -> asReader(other).post("/auth/logout", form())),
        "AccountPages.changePassword",
            new Row(
                303,
                other ->
                    registered(other)
                        .post(
                            "/account/password",
                            form("current", PASSWORD, "password", "a loud red window"))));
  }

  private Body wrong() {
    return json("email", email, "password", "not her password");
  }

  private Body wrongForm() {
    return form("email", email, "password", "not her password");
  }

  static TestClient asReader(TestClient visitor) {
    return visitor.with("Accept", FORM);
  }

  private static TestClient registered(TestClient guest) {
    return guest.signUp("b-" + UUID.randomUUID() + "@example.org", PASSWORD);
  }

  @Test
  void everyResourceMethodHasItsRow() {
    assertThat(rows().keySet()).isEqualTo(resourceMethods());
  }

  private static Set<String> resourceMethods() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.donecal");
    return house.stream()
        .filter(it -> it.isAnnotatedWith(Path.class))
        .flatMap(it -> it.getMethods().stream())
        .filter(it -> it.isMetaAnnotatedWith(HttpMethod.class))
        .map(IsolationTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  @TestFactory
  Stream<DynamicTest> theOtherOneLearnsAndChangesNothing() {
    return rows().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> assertIsolated(it.getValue())));
  }

  private void assertIsolated(Row row) {
    var other = TestServer.shared().client();
    save(other, "@own things");
    var before = zoraidasThings();

    var answer = row.attempt().apply(other);

    assertThat(answer.status()).as(answer.text()).isEqualTo(row.status());
    assertThat(answer.text()).doesNotContain(SECRETS);
    assertThat(answer.headers().map().toString()).doesNotContain(SECRETS);
    assertThat(zoraidasThings()).isEqualTo(before);
  }

  private List<String> zoraidasThings() {
    return Stream.of(
            ENTRIES,
            "/api/v1/history",
            "/api/v1/tags",
            "/api/v1/favorites",
            "/api/v1/overlaps",
            "/api/v1/shares",
            "/api/v1/feeds",
            "/api/v1/reminders",
            "/api/v1/settings",
            "/api/v1/me",
            "/auth/sessions")
        .map(zoraida::get)
        .map(Answer::text)
        .toList();
  }
}
