package org.donecal.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class BookmarkletTest {

  @Test
  void isOneShortAddressThatLeadsToThisVeryServer() {
    var address = new Bookmarklet(URI.create("https://done.example/cal")).address();

    assertThat(address).startsWith("javascript:").doesNotContain("\"", "'", "<", " ", "\n");
    assertThat(address).contains("https://done.example/cal/quick?");
    assertThat(address).hasSizeLessThan(1500);
  }
}
