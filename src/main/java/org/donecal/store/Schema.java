package org.donecal.store;

import java.util.List;

/**
 * What one room keeps in the relational store.
 *
 * @param migrations where its Flyway scripts lie, such as {@code classpath:org/donecal/signin}
 * @param entities its Hibernate entities
 */
public record Schema(String migrations, List<Class<?>> entities) {

  /** Scripts beside the package of the room that owns them. */
  public static Schema of(Class<?> module, Class<?>... entities) {
    return new Schema("classpath:" + module.getPackageName().replace('.', '/'), List.of(entities));
  }
}
