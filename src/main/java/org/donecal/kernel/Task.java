package org.donecal.kernel;

import java.time.Duration;

/**
 * Work that is done again and again, never twice at once in one place. It must be right even if it
 * is done twice: whoever does it may die before that is noted.
 *
 * @param name unique, shown in logs
 * @param every the pause between two starts; the first start is one pause after the server's
 * @param where matters where many servers share one database; one alone does all of it
 */
public record Task(String name, Duration every, Where where, Runnable work) {

  /** Who does it. */
  public enum Where {
    EACH_SERVER,
    ONE_SERVER
  }

  /**
   * What each server has to do for itself: its memory, its files, those who are connected to it.
   */
  public static Task onEachServer(String name, Duration every, Runnable work) {
    return new Task(name, every, Where.EACH_SERVER, work);
  }

  /** What one server does for all: what lies in the database they share. */
  public static Task onOneServer(String name, Duration every, Runnable work) {
    return new Task(name, every, Where.ONE_SERVER, work);
  }
}
