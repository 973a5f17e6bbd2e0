package org.donecal.store;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.donecal.kernel.AppModule;
import org.hibernate.SessionFactory;

/** The stores, open: what people typed is relational, what can be fetched again is in MongoDB. */
public final class Store implements AppModule {
  private final Optional<DataDirectory> directory;
  private final Documents documents;
  private final Relational relational;

  private Store(Optional<DataDirectory> directory, Documents documents, Relational relational) {
    this.directory = directory;
    this.documents = documents;
    this.relational = relational;
  }

  /** Opens what must be there from the start; {@code BadSetting} when that can't be. */
  public static Store open(StoreSettings settings, List<Schema> schemas) {
    Optional<DataDirectory> directory =
        settings.embedsSomething()
            ? Optional.of(DataDirectory.claim(settings.data()))
            : Optional.empty();
    try {
      var documents = new Documents(settings);
      return new Store(directory, documents, Relational.open(settings, schemas));
    } catch (RuntimeException failed) {
      directory.ifPresent(DataDirectory::close);
      throw failed;
    }
  }

  public SessionFactory sessions() {
    return relational.sessions();
  }

  /** The relational store as other servers may share it; empty if it is this server's own. */
  public Optional<DataSource> shared() {
    return relational.shared();
  }

  public MongoDatabase mongodb() {
    return documents.database();
  }

  /** Whether the relational store answers now. */
  public boolean answers() {
    return sessions().fromSession(session -> session.doReturningWork(it -> it.isValid(2)));
  }

  public boolean mongodbAnswers() {
    return documents.answers();
  }

  @Override
  public void close() {
    try {
      relational.close();
      documents.close();
    } finally {
      directory.ifPresent(DataDirectory::close);
    }
  }
}
