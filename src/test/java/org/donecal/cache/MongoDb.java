package org.donecal.cache;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The embedded MongoDB on a file, which can stop and come back, and tells what it was asked. */
final class MongoDb implements AutoCloseable {
  private final Path file;
  private final InetSocketAddress address;
  private final MongoClient client;
  private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();
  private @Nullable MongoServer server;

  MongoDb(Path folder) {
    this.file = folder.resolve("mongodb.mv");
    this.address = run(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyToClusterSettings(
                    cluster ->
                        cluster
                            .hosts(List.of(new ServerAddress(address)))
                            .serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToServerSettings(
                    monitor -> monitor.minHeartbeatFrequency(10, TimeUnit.MILLISECONDS))
                .addCommandListener(new Listener())
                .build());
  }

  private InetSocketAddress run(InetSocketAddress wanted) {
    var started = new MongoServer(new H2Backend(file.toString()));
    server = started;
    started.bind(wanted);
    return started.getLocalAddress();
  }

  MongoDatabase database() {
    return client.getDatabase("donecal");
  }

  void stop() {
    if (server != null) {
      server.shutdown();
      server = null;
    }
  }

  void comeBack() {
    run(address);
  }

  void forgetCommands() {
    commands.clear();
  }

  /** Commands of this name, such as {@code find}. */
  List<BsonDocument> commands(String name) {
    return commands.stream().filter(it -> it.containsKey(name)).toList();
  }

  /** The filters of all finds, updates and deletes but those of the named collection. */
  List<BsonDocument> filters(String notOf) {
    return commands.stream()
        .filter(it -> !notOf.equals(collection(it)))
        .flatMap(it -> filters(it).stream())
        .toList();
  }

  private static String collection(BsonDocument command) {
    var first = command.get(command.getFirstKey());
    return first != null && first.isString() ? first.asString().getValue() : "";
  }

  private static List<BsonDocument> filters(BsonDocument command) {
    return switch (command.getFirstKey()) {
      case "find" -> List.of(command.getDocument("filter"));
      case "findAndModify" -> List.of(command.getDocument("query"));
      case "update" -> queries(command, "updates");
      case "delete" -> queries(command, "deletes");
      default -> List.of();
    };
  }

  private static List<BsonDocument> queries(BsonDocument command, String list) {
    return command.getArray(list).stream()
        .map(BsonValue::asDocument)
        .map(it -> it.getDocument("q"))
        .toList();
  }

  /** Remembers what is sent. */
  private final class Listener implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      commands.add(event.getCommand().clone());
    }
  }

  @Override
  public void close() {
    client.close();
    stop();
  }
}
