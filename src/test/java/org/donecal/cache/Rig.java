package org.donecal.cache;

import java.nio.file.Path;
import java.time.Duration;
import org.donecal.testclient.PushedClock;

/** A cache with all it stands on, each of which does as it is told. */
final class Rig implements AutoCloseable {
  static final Duration HOUR = Duration.ofHours(1);
  static final Duration SECOND = Duration.ofSeconds(1);
  static final Duration DAY = Duration.ofDays(1);

  /** Long enough for the value in memory to be gone. */
  static final Duration FAR = Duration.ofSeconds(61);

  final PushedClock clock = PushedClock.start();
  final HandRun background = new HandRun();
  final MongoDb mongodb;
  final Scripted loader;
  final CacheModule module;
  final Cache<Profile> cache;
  private volatile Duration readersPause = Duration.ZERO;
  private volatile Duration refreshPause = Duration.ZERO;

  Rig(Path folder) {
    this(folder, 1, Duration.ofSeconds(20));
  }

  Rig(Path folder, int batch, Duration timeout) {
    mongodb = new MongoDb(folder);
    loader = new Scripted(batch);
    module = node();
    cache = module.open(kind(loader, 1, timeout));
  }

  /** One more server on the same database. */
  CacheModule node() {
    return new CacheModule(mongodb::database, clock, background, background);
  }

  Kind<Profile> kind(Loader<Profile> from, int version, Duration timeout) {
    var usual = Policy.DEFAULT;
    var policy =
        new Policy(usual.fresh(), usual.maximum(), usual.unknown(), timeout, usual.forget());
    return new Kind<>("test.profiles", version, Profile.class, policy, from, this::pause);
  }

  private Duration pause(Budget.Purpose purpose) {
    return purpose == Budget.Purpose.READER ? readersPause : refreshPause;
  }

  void spend(Duration readers, Duration refreshes) {
    readersPause = readers;
    refreshPause = refreshes;
  }

  /** How many followers are told of; -1 when nothing is known. */
  long followers(String key) {
    return cache.get(key).known().map(it -> it.value().followers()).orElse(-1L);
  }

  boolean stale(String key) {
    return cache.get(key).known().orElseThrow().stale();
  }

  int loads() {
    return loader.calls().size();
  }

  /** Task by task, as the clock of the server would. */
  void run(String task) {
    module.tasks().stream()
        .filter(it -> it.name().equals(task))
        .findAny()
        .orElseThrow()
        .work()
        .run();
  }

  @Override
  public void close() {
    mongodb.close();
  }
}
