package org.donecal.tags;

import org.donecal.history.Undoable;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;

/** The words by which members sort what they did. */
public final class TagsModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(TagsModule.class);

  /** How changes of tags are taken back. */
  public Undoable undoable() {
    return new TagUndo();
  }
}
