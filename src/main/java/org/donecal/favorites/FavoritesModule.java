package org.donecal.favorites;

import java.time.Clock;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** The sentences that members have at hand. */
public final class FavoritesModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(FavoritesModule.class);

  private final Favorites favorites;

  public FavoritesModule(SessionFactory store, Clock clock) {
    this.favorites = new Favorites(store, clock);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new FavoritesResource(favorites));
  }
}
