package org.donecal.tags;

import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** The words by which members sort what they did. */
public final class TagsModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(TagsModule.class);

  private final SessionFactory store;

  public TagsModule(SessionFactory store) {
    this.store = store;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new TagsResource(store));
  }
}
