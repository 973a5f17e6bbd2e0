package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The tags page: looking, renaming, merging, colouring, putting away. */
class TagGardenJourney {
  private static final String ROWS = "#tag-rows tr";
  private static final String NAME = "#tag-dialog [name=name]";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private final TestClient gardener = browser.server().client();

  @BeforeEach
  void sow() {
    add("@acme fixed #login", "2026-11-20");
    add("@acme again", "2026-11-23");
    add("@acmee by mistake", "2026-11-21");
    add("#meeting", "2026-11-02");
    browser.becomes(gardener);
  }

  private void add(String title, String day) {
    assertThat(gardener.post("/api/v1/entries", json("title", title, "start", day)).status())
        .isEqualTo(201);
  }

  private void open() {
    browser.open("/tags");
    page.shown("#tags[data-ready=yes]");
  }

  private List<String> names() {
    return page.all(ROWS).stream().map(row -> row.getDomAttribute("data-tag")).toList();
  }

  private List<String> titles() {
    return gardener
        .get("/api/v1/entries")
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(entry -> entry.getString("title"))
        .toList();
  }

  private void edit(String tag) {
    page.click("tr[data-tag='" + tag + "'] [data-action=edit]");
    page.shown(NAME);
  }

  @Test
  void showsHowEachTagIsUsed() {
    open();

    assertThat(names()).containsExactly("acme", "acmee", "login", "meeting");
    assertThat(page.shown("tr[data-tag=acme]").getText()).contains("2").contains("23 Nov 2026");
  }

  @Test
  void sortsByUseAndFindsByAPartOfTheName() {
    open();

    page.click("[data-sort=count]");
    page.eventually(() -> assertThat(names()).startsWith("acme"));
    page.click("[data-sort=count]");
    page.eventually(() -> assertThat(names()).endsWith("acme"));
    page.fill("#tag-search", "MEE");

    page.eventually(() -> assertThat(names()).containsExactlyInAnyOrder("acmee", "meeting"));
    page.fill("#tag-search", "nothing like it");
    page.shown("#no-match");
  }

  @Test
  void foreseesARenamingDoesItAndTakesItBack() {
    open();
    edit("login");

    page.fill(NAME, "sign-in");
    page.eventually(
        () ->
            assertThat(page.textOf("#tag-preview"))
                .contains("1 entry")
                .contains("@acme fixed #sign-in"));
    page.press(Keys.ENTER);

    page.eventually(() -> assertThat(names()).contains("sign-in").doesNotContain("login"));
    assertThat(titles()).contains("@acme fixed #sign-in");
    page.eventually(() -> assertThat(page.focus()).isEqualTo("Edit sign-in"));
    page.click("#toasts [data-action=undo]");
    page.eventually(() -> assertThat(names()).contains("login").doesNotContain("sign-in"));
    assertThat(titles()).contains("@acme fixed #login");
  }

  @Test
  void mergesWhatLooksAlikeAndRemembersTheWrongSpelling() {
    open();

    page.click("#alike li[data-from=acmee] [data-action=merge]");
    page.eventually(() -> assertThat(page.textOf("#tag-dialog [type=submit]")).isEqualTo("Merge"));
    assertThat(page.textOf("#tag-preview")).contains("Merges @acmee into @acme");
    page.click("#tag-dialog [type=submit]");

    page.eventually(() -> assertThat(names()).containsExactly("acme", "login", "meeting"));
    assertThat(page.textOf("tr[data-tag=acme]")).contains("acmee");
    assertThat(titles()).contains("@acme by mistake");
    assertThat(page.isShown("#alike")).isFalse();
    add("@acmee once more", "2026-11-24");
    assertThat(titles()).contains("@acme once more");
  }

  @Test
  void forgetsAnotherSpelling() {
    gardener.patch("/api/v1/tags/acmee", json("name", "acme"));
    open();
    edit("acme");

    page.click("#tag-aliases [data-alias=acmee] [data-action=forget]");
    page.click("#tag-dialog [type=submit]");

    page.eventually(() -> assertThat(page.textOf("tr[data-tag=acme]")).doesNotContain("acmee"));
    add("@acmee is its own", "2026-11-24");
    assertThat(titles()).contains("@acmee is its own");
  }

  @Test
  void waveAwayAHintForGood() {
    open();

    page.click("#alike li[data-from=acmee] [data-action=dismiss]");

    page.eventually(() -> assertThat(page.isShown("#alike")).isFalse());
    open();
    assertThat(page.isShown("#alike")).isFalse();
  }

  @Test
  void choosesAColour() {
    open();
    edit("acme");

    browser.script(
        "const c = document.querySelector('#tag-color'); c.value = '#123456';"
            + "c.dispatchEvent(new Event('input'));");
    page.click("#tag-dialog [type=submit]");

    page.eventually(() -> assertThat(color("acme")).isEqualTo("#123456"));
    edit("acme");
    page.click("#tag-dialog [data-action=automatic]");
    page.click("#tag-dialog [type=submit]");
    page.eventually(() -> assertThat(color("acme")).isNotEqualTo("#123456"));
  }

  private String color(String tag) {
    return page.all("tr[data-tag='" + tag + "']").stream()
        .findFirst()
        .map(row -> browser.script("return arguments[0].style.getPropertyValue('--tag');", row))
        .map(String.class::cast)
        .orElse("");
  }

  @Test
  void putsATagAwayAndBringsItBack() {
    open();

    page.click("tr[data-tag=meeting] [data-action=archive]");
    page.eventually(() -> assertThat(names()).doesNotContain("meeting"));
    page.click("#show-archived");
    page.eventually(() -> assertThat(names()).contains("meeting"));
    page.click("tr[data-tag=meeting] [data-action=archive]");

    page.eventually(() -> assertThat(page.textOf("tr[data-tag=meeting]")).doesNotContain("Bring"));
  }

  @Test
  void saysWhatIsWrongWithANameAndKeepsIt() {
    browser.mayComplainOf("status of 400");
    open();
    edit("acme");

    page.fill(NAME, "two words");
    page.press(Keys.ENTER);

    page.eventually(() -> assertThat(page.textOf("#tag-error")).isNotBlank());
    assertThat(page.attribute(NAME, "value")).isEqualTo("two words");
    page.press(Keys.ESCAPE);
    page.eventually(() -> assertThat(page.focus()).isEqualTo("Edit acme"));
    assertThat(titles()).contains("@acme again");
  }

  @Test
  void leadsToTheEntriesOfATag() {
    open();

    WebElement name = page.shown("tr[data-tag=acme] .tag-name");

    assertThat(name.getDomAttribute("href")).isEqualTo("/?filter=%40acme");
  }

  @Test
  void showsAVisitorWhatTagsAre() {
    open();
    browser.driver().manage().deleteAllCookies();
    open();

    page.shown("#tags-empty");
    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }
}
