package org.donecal.tags;

import java.util.Set;
import org.donecal.history.Undoable;
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

  /** How changes of tags are taken back. */
  public Undoable undoable() {
    return new TagUndo();
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new TagsResource(store));
  }
}
