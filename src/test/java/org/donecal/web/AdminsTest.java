package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.junit.jupiter.api.Test;

class AdminsTest {

  private static Admins admins(String setting) {
    return Admins.from(new Config(key -> Optional.of(setting).filter(it -> !it.isEmpty())));
  }

  /** Somebody whose address is proven, or not. */
  private record Somebody(String displayName, Optional<String> verifiedAddress) implements Viewer {
    @Override
    public String getName() {
      return displayName;
    }

    @Override
    public boolean signedIn() {
      return true;
    }

    @Override
    public boolean guest() {
      return false;
    }

    @Override
    public String mark() {
      return displayName;
    }

    @Override
    public String theme() {
      return "auto";
    }
  }

  @Test
  void areThoseWhoseAddressIsProven() {
    var admins = admins(" Root@Example.org, ops@example.org ,");

    assertThat(admins.include(new Somebody("root", Optional.of("root@EXAMPLE.org")))).isTrue();
    assertThat(admins.include(new Somebody("ops", Optional.of("ops@example.org")))).isTrue();
    assertThat(admins.include(new Somebody("eve", Optional.of("eve@example.org")))).isFalse();
    assertThat(admins.include(new Somebody("root@example.org", Optional.empty()))).isFalse();
    assertThat(admins.include(Viewer.NOBODY)).isFalse();
    assertThat(admins.include(null)).isFalse();
  }

  @Test
  void areNobodyUnlessTheyAreNamed() {
    assertThat(admins("").include(new Somebody("", Optional.of("")))).isFalse();
    assertThatThrownBy(() -> admins("root")).isInstanceOf(BadSetting.class);
    assertThatThrownBy(() -> admins("a@b, @c")).isInstanceOf(BadSetting.class);
  }
}
