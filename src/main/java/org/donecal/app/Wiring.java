package org.donecal.app;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.cache.CacheModule;
import org.donecal.calendar.CalendarModule;
import org.donecal.exports.ExportsModule;
import org.donecal.favorites.FavoritesModule;
import org.donecal.follow.FollowModule;
import org.donecal.garden.GardenModule;
import org.donecal.history.HistoryModule;
import org.donecal.history.Undoable;
import org.donecal.imports.ImportsModule;
import org.donecal.jobs.Jobs;
import org.donecal.keepers.KeepersModule;
import org.donecal.kernel.AppModule;
import org.donecal.mail.MailModule;
import org.donecal.mail.Outbox;
import org.donecal.networks.NetworksModule;
import org.donecal.overlaps.OverlapsModule;
import org.donecal.quick.QuickModule;
import org.donecal.recovery.RecoveryModule;
import org.donecal.reminders.RemindersModule;
import org.donecal.replies.RepliesModule;
import org.donecal.reports.ReportsModule;
import org.donecal.sharing.SharingModule;
import org.donecal.signin.SigninModule;
import org.donecal.store.Schema;
import org.donecal.store.Store;
import org.donecal.subscriptions.SubscriptionsModule;
import org.donecal.tags.TagsModule;
import org.donecal.web.Frame;
import org.donecal.web.Health;
import org.donecal.web.Metrics;
import org.donecal.web.NavLink;
import org.donecal.web.WebModule;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of contents: every room, made by hand, and shut in reverse. */
final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final List<Schema> SCHEMAS =
      List.of(
          SigninModule.SCHEMA,
          RecoveryModule.SCHEMA,
          HistoryModule.SCHEMA,
          TagsModule.SCHEMA,
          CalendarModule.SCHEMA,
          FavoritesModule.SCHEMA,
          OverlapsModule.SCHEMA,
          ImportsModule.SCHEMA,
          ExportsModule.SCHEMA,
          RemindersModule.SCHEMA,
          SharingModule.SCHEMA,
          SubscriptionsModule.SCHEMA,
          RepliesModule.SCHEMA,
          Schema.of(Jobs.class));

  private static final String FOLLOWING = "/following";

  private final Deque<AppModule> open = new ArrayDeque<>();
  private final WebModule web;
  private final Health health;
  private final Metrics metrics;
  private final List<Object> doors;

  Wiring(Settings settings, Function<String, String> assets, Clock clock, Executor background) {
    try {
      var store = opened(Store.open(settings.store(), SCHEMAS));
      var scratch = settings.store().data().resolve("uploads");
      var mail = opened(new MailModule(settings.mail(), clock, background));
      var alarm = openKeepers(settings, mail, clock, background).alarm();
      var frame = frame(settings.apps());
      web = opened(new WebModule(settings.web(), assets, frame, scratch, settings.admins(), alarm));
      doors = doors(web, settings.apps());
      var cache = opened(new CacheModule(store::mongodb, clock, background));
      var signin = opened(new SigninModule(store.sessions(), clock, settings.web().https()));
      opened(
          new RecoveryModule(
              store.sessions(), signin, web.letterhead(), mail.outbox(), clock, background));
      if (settings.apps().has(Apps.CALENDAR)) {
        var calendar = openCalendar(settings, store, signin, mail, clock, background);
        opened(
            new QuickModule(
                calendar.reading(), calendar.writing(), clock, settings.quick(), assets::apply));
      }
      if (settings.apps().has(Apps.FOLLOW)) {
        openFollow(settings, cache, clock, background);
      }
      health =
          web.health(
              List.of(
                  new Health.Check("database", true, store::answers),
                  new Health.Check("mongodb", false, store::mongodbAnswers),
                  new Health.Check("mail", false, mail::goesOut)));
      metrics = web.metrics(open.stream().flatMap(it -> it.measures().stream()).toList());
      var tasks = open.stream().flatMap(module -> module.tasks().stream()).toList();
      opened(Jobs.start(tasks, store.shared(), alarm, clock, background));
      background.execute(store::mongodbAnswers); // warns in the log, and lets nobody wait
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private KeepersModule openKeepers(
      Settings settings, MailModule mail, Clock clock, Executor background) {
    var home = settings.web().baseUrl();
    return opened(new KeepersModule(mail, settings.admins(), home, clock, background));
  }

  private CalendarModule openCalendar(
      Settings settings,
      Store store,
      SigninModule signin,
      MailModule mail,
      Clock clock,
      Executor background) {
    var sessions = store.sessions();
    var tags = opened(new TagsModule());
    var calendar = opened(new CalendarModule(sessions, clock));
    var history =
        opened(
            new HistoryModule(sessions, clock, CalendarModule.turn(), undoables(tags, calendar)));
    openCare(sessions, clock);
    var reports = opened(new ReportsModule(sessions));
    openFiles(settings, sessions, calendar, clock, background);
    var sharing =
        opened(
            new SharingModule(
                sessions,
                history.news(),
                calendar.reading(),
                reports,
                web.letterhead(),
                mail.outbox(),
                settings.web(),
                clock,
                background));
    var home = settings.web().baseUrl();
    var subscriptions =
        opened(
            new SubscriptionsModule(
                sessions, sharing, settings.subscriptions(), home, clock, background));
    signin.inherit(subscriptions.inheritance());
    openConversation(settings, sessions, calendar, history, mail.outbox(), clock);
    return calendar;
  }

  private static List<Undoable> undoables(TagsModule tags, CalendarModule calendar) {
    return Stream.concat(
            Stream.of(
                tags.undoable(),
                calendar.undoable(),
                ExportsModule.undoable(),
                RemindersModule.undoable(),
                SharingModule.undoable()),
            SubscriptionsModule.undoables().stream())
        .toList();
  }

  private void openFiles(
      Settings settings,
      SessionFactory sessions,
      CalendarModule calendar,
      Clock clock,
      Executor background) {
    opened(new ImportsModule(sessions, clock));
    opened(
        new ExportsModule(
            sessions,
            calendar.reading(),
            web.scratch(),
            settings.web().baseUrl(),
            clock,
            background));
  }

  private void openCare(SessionFactory sessions, Clock clock) {
    opened(
        new GardenModule(
            sessions, clock, List.of(ExportsModule.filters(), SharingModule.filters())));
    opened(new FavoritesModule(sessions, clock));
    opened(new OverlapsModule(sessions, clock));
  }

  /** What members are asked by mail, and what they answer. */
  private void openConversation(
      Settings settings,
      SessionFactory sessions,
      CalendarModule calendar,
      HistoryModule history,
      Outbox outbox,
      Clock clock) {
    var replies =
        opened(
            new RepliesModule(
                sessions,
                clock,
                outbox,
                history.takingBack(),
                RemindersModule::suggested,
                settings.replies(),
                web.letterhead()));
    opened(
        new RemindersModule(
            sessions, calendar.reading(), outbox, web.letterhead(), replies::address, clock));
  }

  private static Frame frame(Apps apps) {
    var links = new ArrayList<NavLink>();
    if (apps.has(Apps.CALENDAR)) {
      links.add(new NavLink("/report", "Report"));
      links.add(new NavLink("/tags", "Tags"));
      links.add(new NavLink("/history", "History"));
      links.add(new NavLink("/shares", "Sharing"));
      links.add(new NavLink("/data", "Data"));
    }
    if (apps.has(Apps.FOLLOW)) {
      links.add(new NavLink(FOLLOWING, "Too cool?"));
    }
    links.add(new NavLink("/admin/mail", "Mail", true));
    return new Frame(links, apps.has(Apps.CALENDAR));
  }

  private void openFollow(Settings settings, CacheModule cache, Clock clock, Executor background) {
    var home = settings.web().baseUrl();
    var networks = opened(new NetworksModule(settings.networks(), home, clock));
    opened(new FollowModule(networks, cache, settings.follow(), home, clock, background));
  }

  /** Without a calendar the visit begins elsewhere. */
  private static List<Object> doors(WebModule web, Apps apps) {
    return !apps.has(Apps.CALENDAR) && apps.has(Apps.FOLLOW)
        ? List.of(web.door(FOLLOWING))
        : List.of();
  }

  private <M extends AppModule> M opened(M module) {
    open.push(module);
    return module;
  }

  WebModule web() {
    return web;
  }

  Set<Object> resources() {
    return Stream.concat(
            Stream.concat(Stream.of(health, metrics), doors.stream()),
            open.stream().flatMap(it -> it.resources().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() {
    open.forEach(Wiring::shut);
  }

  /** What can't be shut must not keep the others open. */
  private static void shut(AppModule module) {
    try {
      module.close();
    } catch (RuntimeException failed) {
      LOG.warn("{} did not shut cleanly", module.getClass().getSimpleName(), failed);
    }
  }
}
