package org.donecal.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.donecal.kernel.BadSetting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MongoDB: a real one by its URI, or the embedded server on a loopback port of its own, which is
 * started when somebody first asks for it.
 */
final class Documents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
  private static final String DATABASE = "donecal";
  private static final int PATIENCE_SECONDS = 3;
  private static final int ANSWER_SECONDS = 10;

  private final StoreSettings settings;
  private final Optional<ConnectionString> uri;
  private @Nullable MongoServer server;
  private @Nullable MongoClient client;
  private boolean closed;

  Documents(StoreSettings settings) {
    this.settings = settings;
    this.uri = settings.mongodb().map(Documents::parse);
  }

  private static ConnectionString parse(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException | MongoException unreadable) {
      throw new BadSetting(StoreSettings.MONGODB, unreadable.getMessage() + "", unreadable);
    }
  }

  synchronized MongoDatabase database() {
    if (closed) {
      throw new IllegalStateException("MongoDB is closed already");
    }
    if (client == null) {
      client = MongoClients.create(patient(uri.orElseGet(this::embedded)));
    }
    return client.getDatabase(uri.map(ConnectionString::getDatabase).orElse(DATABASE));
  }

  /** Who asks for the server's health waits for this, and for an answer that doesn't come. */
  private static MongoClientSettings patient(ConnectionString uri) {
    // What the URI says comes last.
    return MongoClientSettings.builder()
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
        .applyConnectionString(uri)
        .build();
  }

  private ConnectionString embedded() {
    var started = new MongoServer(new H2Backend(settings.data().resolve("mongodb.mv").toString()));
    server = started;
    started.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new ConnectionString("mongodb:/" + started.getLocalAddress());
  }

  /** Whether it answers; its absence is told, not fatal: only what can be fetched again is here. */
  boolean answers() {
    try {
      database().runCommand(new Document("ping", 1));
      return true;
    } catch (RuntimeException away) {
      // The embedded server has no type of its own for a file that it can't open.
      LOG.warn("{}: MongoDB does not answer: {}", StoreSettings.MONGODB, away.getMessage());
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close();
    }
    if (server != null) {
      server.shutdown();
    }
  }
}
