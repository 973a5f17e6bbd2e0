package org.donecal.browser;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What all pages have in common: finding, waiting for what will be seen, keys, pointer. */
class Screen {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
  private static final Duration STEP = Duration.ofMillis(20);

  final Browser browser;

  Screen(Browser browser) {
    this.browser = browser;
  }

  /** Looks again and again until the claim holds; fails with the claim's own words. */
  final void eventually(Runnable claim) {
    new WebDriverWait(browser.driver(), PATIENCE, LOOK_AGAIN)
        .ignoring(AssertionError.class)
        .ignoring(StaleElementReferenceException.class)
        .until(
            driver -> {
              claim.run();
              return true;
            });
  }

  /** The element that is shown, or will be in a moment. */
  final WebElement shown(String selector) {
    return new WebDriverWait(browser.driver(), PATIENCE, LOOK_AGAIN)
        .ignoring(StaleElementReferenceException.class)
        .ignoring(NoSuchElementException.class)
        .withMessage("shown: " + selector)
        .until(
            driver ->
                driver.findElements(By.cssSelector(selector)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  final List<WebElement> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  final boolean isShown(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  /** The words as they are on view; those for screen readers count. */
  final String textOf(String selector) {
    return attribute(selector, "textContent").strip();
  }

  final String attribute(String selector, String name) {
    return all(selector).stream()
        .findFirst()
        .map(element -> Objects.toString(element.getDomProperty(name), ""))
        .orElse("");
  }

  final String label(String selector) {
    return all(selector).stream()
        .findFirst()
        .map(element -> Objects.toString(element.getDomAttribute("aria-label"), ""))
        .orElse("");
  }

  final void click(String selector) {
    shown(selector).click();
  }

  /** Types into whatever has the focus. */
  final void press(CharSequence... keys) {
    new Actions(browser.driver(), STEP).sendKeys(String.join("", keys)).perform();
  }

  final void pressWith(Keys held, CharSequence key) {
    new Actions(browser.driver(), STEP).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** Puts text in place of what a field holds. */
  final void fill(String selector, String text) {
    var field = shown(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** Types into a field behind what it holds, key by key. */
  final void type(String selector, CharSequence text) {
    click(selector);
    press(text);
  }

  /** What the focus is on: an element's id, its day, its entry, its label or its words. */
  final String focus() {
    return (String)
        browser.script(
            "const e = document.activeElement;"
                + "return e.id || e.dataset.date || e.dataset.entryId"
                + " || e.getAttribute('aria-label') || e.textContent.trim();");
  }

  final Box boxOf(WebElement element) {
    return Box.of(
        browser.script(
            "const b = arguments[0].getBoundingClientRect();"
                + "return [b.left, b.top, b.width, b.height].map(Math.round).join();",
            element));
  }

  /** Presses the mouse at a point of the window. */
  final void clickAt(Point point) {
    new Actions(browser.driver(), STEP).moveToLocation(point.x(), point.y()).click().perform();
  }

  /** Pulls from one point of the window to the other, not in one leap. */
  final void drag(Point from, Point to) {
    var half = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    new Actions(browser.driver(), STEP)
        .moveToLocation(from.x(), from.y())
        .clickAndHold()
        .moveToLocation(from.x() + 7, from.y() + 3)
        .moveToLocation(half.x(), half.y())
        .moveToLocation(to.x() - 2, to.y())
        .moveToLocation(to.x(), to.y())
        .release()
        .perform();
  }

  /** Touches a point of the window with a finger. */
  final void tapAt(Point point) {
    var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
    var view = PointerInput.Origin.viewport();
    var tap =
        new Sequence(finger, 0)
            .addAction(finger.createPointerMove(Duration.ZERO, view, point.x(), point.y()))
            .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
            .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    browser.driver().perform(List.of(tap));
  }

  final void tap(String selector) {
    tapAt(boxOf(shown(selector)).middle());
  }

  /** A point of the window, in its pixels. */
  record Point(int x, int y) {}

  /** Where something lies in the window. */
  record Box(int left, int top, int width, int height) {
    static Box of(Object numbers) {
      var parts = ((String) numbers).split(",");
      return new Box(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]));
    }

    Point middle() {
      return new Point(left + width / 2, top + height / 2);
    }

    Point at(int right, int down) {
      return new Point(left + right, top + down);
    }
  }
}
