package org.donecal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.store.StoreSettings.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private final Path data;

  StoreTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void namesTheSettingOfAUrlThatCantBeReadAndTellsNoPassword() {
    var database = new Database("jdbc:postgresql://host:port/db?password=quiet", "ada", "door");

    assertThatThrownBy(() -> open(Optional.of(database), Optional.empty()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("donecal.database.url: jdbc:postgresql://host:port/db can't")
        .hasMessageNotContainingAny("quiet", "door");
    assertThatThrownBy(() -> new Database("jdbc:mysql://host/db?password=quiet", "ada", "door"))
        .isInstanceOf(BadSetting.class)
        .hasMessageNotContaining("quiet");
  }

  @Test
  @Timeout(20)
  void tellsSoonThatMongoDbIsAway() {
    try (var store = open(Optional.empty(), Optional.of("mongodb://127.0.0.1:1/"))) {
      assertThat(store.mongodbAnswers()).isFalse();
      assertThat(store.answers()).isTrue();
    }
  }

  @Test
  void tellsThatTheEmbeddedMongoDbCantOpenItsFile() throws Exception {
    Files.createDirectory(data.resolve("mongodb.mv"));

    try (var store = open(Optional.empty(), Optional.empty())) {
      assertThat(store.mongodbAnswers()).isFalse();
    }
  }

  @Test
  void opensNoMongoDbOnceItIsClosed() {
    var store = open(Optional.empty(), Optional.empty());
    store.close();

    assertThat(store.mongodbAnswers()).isFalse();
    assertThat(data.resolve("mongodb.mv")).doesNotExist();
  }

  private Store open(Optional<Database> database, Optional<String> mongodb) {
    return Store.open(new StoreSettings(data, database, mongodb), List.of());
  }
}
