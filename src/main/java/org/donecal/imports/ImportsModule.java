package org.donecal.imports;

import java.time.Clock;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** Entries from elsewhere. */
public final class ImportsModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(ImportsModule.class);

  private final Imports imports;

  public ImportsModule(SessionFactory store, Clock clock) {
    this.imports = new Imports(store, clock);
  }

  @Override
  public Set<Object> resources() {
    var progress = new Progress();
    return Set.of(new ImportResource(imports, progress), new ImportPage(imports, progress));
  }
}
