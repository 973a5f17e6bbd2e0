package org.donecal.bench;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.donecal.kernel.Config;
import org.donecal.mail.MailModule;
import org.donecal.mail.MailSettings;
import org.donecal.mail.Message;

/** Measures the mail spool beside bare files, and its drain beside a bare Jakarta Mail loop. */
public final class MailSpeed {
  private static final String COLUMN = "mail";
  private static final int WARM_UP = 5000;
  private static final int SMALL = 100;
  private static final int LARGE = 10_000;
  private static final int ROUND = 500;
  private static final int ROUNDS = 9;

  /** File systems let a file have so many names at the most, and some to spare. */
  private static final int MOST_LINKS = 50_000;

  private final Path folder;
  private final MailSink sink;
  private final Table table = new Table();
  private final Background background = new Background();
  private int spools;

  private MailSpeed(Path folder, MailSink sink) {
    this.folder = folder;
    this.sink = sink;
  }

  /** Takes how many messages wait in the largest spool. */
  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("donecal-mail-bench-");
    try (var sink = new MailSink()) {
      var speed = new MailSpeed(folder, sink);
      speed.vast(Integer.parseInt(arguments[0])); // before others fill the disk
      speed.enqueuing();
      speed.bursts();
      speed.draining();
      System.out.println(speed.table);
      speed.background.close();
    }
  }

  private void enqueuing() throws IOException {
    var mail = spool();
    mail.outbox().enqueue(message());
    var size = (int) Files.size(files(lastSpool()).findFirst().orElseThrow());
    var bare = new BareSpool(folder.resolve("bare"), new byte[size]);
    var standing =
        new Contest(60, 20)
            .run(
                WARM_UP,
                Map.of("ours", () -> mail.outbox().enqueue(message()), "bare", bare::write));
    table.enter(
        COLUMN,
        "taking a message, by a bare file's",
        standing.ratio("ours", "bare"),
        Aim.atMost(1.3, "×"),
        Aim.atMost(0, " ms").shown(standing.millis("ours")));
  }

  /** The large one meets what it has grown to; small ones lie between its parts. */
  private void bursts() {
    var ratios = IntStream.range(0, 3).mapToDouble(run -> largeBySmall()).toArray();
    table.enter(
        COLUMN,
        "a message of a burst of 10,000, by one of a burst of 100",
        Contest.median(ratios),
        Aim.atMost(1.2, "×"),
        "");
  }

  /** What disturbs the machine meets both in turn, and is not in the middle of either. */
  private double largeBySmall() {
    var large = spool();
    var parts =
        IntStream.range(0, LARGE / SMALL)
            .mapToObj(part -> new double[] {burst(large, SMALL), burst(spool(), SMALL)})
            .toList();
    return Contest.median(parts.stream().mapToDouble(part -> part[0]).toArray())
        / Contest.median(parts.stream().mapToDouble(part -> part[1]).toArray());
  }

  private static double burst(MailModule mail, int messages) {
    var start = System.nanoTime();
    for (var each = 0; each < messages; each++) {
      mail.outbox().enqueue(message());
    }
    return System.nanoTime() - start;
  }

  private void draining() throws MessagingException {
    var ours = new double[ROUNDS];
    var ratios = new double[ROUNDS];
    for (var round = -2; round < ROUNDS; round++) {
      var bare = bareLoop();
      var drained = drained();
      if (round >= 0) {
        ours[round] = ROUND / drained;
        ratios[round] = bare / drained;
      }
    }
    table.enter(
        COLUMN,
        "drain, of a bare Jakarta Mail loop's rate",
        100 * Contest.median(ratios),
        Aim.atLeast(85, " %"),
        Math.round(Contest.median(ours)) + " a second");
  }

  /** Seconds for one round. */
  private double drained() {
    var mail = spool();
    for (var each = 0; each < ROUND; each++) {
      mail.outbox().enqueue(message());
    }
    return drain(mail, ROUND);
  }

  /** Seconds until all are sent, and nothing is left to be deleted. */
  private double drain(MailModule mail, int messages) {
    var before = sink.taken();
    var seconds = seconds(mail);
    if (sink.taken() - before != messages) {
      throw new IllegalStateException(sink.taken() - before + " of " + messages + " were sent");
    }
    return seconds;
  }

  private double seconds(MailModule mail) {
    var start = System.nanoTime();
    background.helps(() -> mail.tasks().forEach(task -> task.work().run()));
    return (System.nanoTime() - start) / 1e9;
  }

  private double bareLoop() throws MessagingException {
    var session = Session.getInstance(new Properties());
    var start = System.nanoTime();
    try (var transport = session.getTransport("smtp")) {
      transport.connect("127.0.0.1", sink.port(), null, null);
      for (var each = 0; each < ROUND; each++) {
        var message = new MimeMessage(session);
        message.setFrom("noreply@localhost");
        message.setRecipients(RecipientType.TO, InternetAddress.parse("ann@example.org"));
        message.setSubject("What did you do?");
        message.setText("Type one line.\r\n".repeat(20));
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Without a mail server: threads that wait for each other hide what the spool costs. */
  private void vast(int most) throws IOException {
    var before = smallRates();
    var large = most / filledAndDrained(most);
    var small = Contest.median(DoubleStream.concat(before, smallRates()).toArray());
    table.enter(
        COLUMN,
        "drain of " + most + " that wait, of the rate of 100",
        100 * large / small,
        Aim.atLeast(90, " %"),
        Math.round(large) + " a second");
  }

  private DoubleStream smallRates() throws IOException {
    var rates = new double[50];
    for (var each = 0; each < rates.length; each++) {
      rates[each] = SMALL / filledAndDrained(SMALL);
    }
    return DoubleStream.of(rates);
  }

  private double filledAndDrained(int messages) throws IOException {
    var mail = spool(Map.of("donecal.mail.backend", "memory"));
    for (var left = messages; left > 0; left -= MOST_LINKS) {
      mail.outbox().enqueue(message());
      multiply(Math.min(left, MOST_LINKS) - 1);
    }
    var seconds = seconds(mail);
    if (files(lastSpool()).findAny().isPresent()) {
      throw new IllegalStateException("Not all were sent");
    }
    return seconds;
  }

  /** Gives the latest message so many more names. */
  private void multiply(int names) throws IOException {
    var latest = files(lastSpool()).max(Path::compareTo).orElseThrow();
    var due = latest.getFileName().toString().substring(0, 13);
    for (var each = 0; each < names; each++) {
      Files.createLink(latest.resolveSibling(due + "-00-" + UUID.randomUUID() + ".eml"), latest);
    }
  }

  private static Message message() {
    return Message.to("ann@example.org")
        .subject("What did you do?")
        .text("Type one line.\n".repeat(20))
        .message();
  }

  private MailModule spool() {
    var url = "smtp://127.0.0.1:" + sink.port() + "?starttls=none";
    return spool(Map.of("donecal.mail.backend", "smtp", "donecal.mail.smtp.url", url));
  }

  private MailModule spool(Map<String, String> transport) {
    spools++;
    var settings = new HashMap<>(transport);
    settings.put("donecal.data", lastSpool().toString());
    var config = new Config(key -> Optional.ofNullable(settings.get(key)));
    return new MailModule(MailSettings.from(config), Clock.systemUTC(), background);
  }

  private Path lastSpool() {
    return folder.resolve("spool" + spools);
  }

  private static Stream<Path> files(Path spool) throws IOException {
    try (var files = Files.walk(spool.resolve("mail").resolve("new"))) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }

  /** What a message costs that is nothing but a file. */
  private static final class BareSpool {
    private final Path written;
    private final Path waiting;
    private final byte[] bytes;

    BareSpool(Path folder, byte[] bytes) throws IOException {
      this.written = Files.createDirectories(folder.resolve("tmp"));
      this.waiting = Files.createDirectories(folder.resolve("new"));
      this.bytes = bytes;
    }

    void write() {
      var name = UUID.randomUUID() + ".eml";
      try {
        var file = written.resolve(name);
        try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(bytes));
          channel.force(true);
        }
        Files.move(file, waiting.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(waiting, StandardOpenOption.READ)) {
          folder.force(true);
        }
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
