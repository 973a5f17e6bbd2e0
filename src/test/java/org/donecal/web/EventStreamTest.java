package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {
  private static final String LONG = "x".repeat(16 * 1024);

  private final Server server = new Server();
  private final Streams streams = new Streams();
  private final List<Socket> readers = new ArrayList<>();

  /** Each who asks has a stream. */
  @Path("stream")
  public static final class Streams {
    private final BlockingQueue<EventStream> made = new LinkedBlockingQueue<>();

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public EventStream join() {
      var stream = new EventStream();
      stream.send("joined", "now");
      made.add(stream);
      return stream;
    }
  }

  @BeforeEach
  void start() throws Exception {
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler();
    var manners = new FilterHolder(new MannersFilter(settings(), mishap -> {}));
    manners.setAsyncSupported(true);
    context.addFilter(manners, "/*", EnumSet.of(DispatcherType.REQUEST));
    var resources = new ResourceConfig().register(new EventStream.Noting()).register(streams);
    var rest = new ServletHolder(new ServletContainer(resources));
    rest.setAsyncSupported(true);
    context.addServlet(rest, "/*");
    server.setHandler(context);
    server.start();
  }

  private static WebSettings settings() {
    return new WebSettings(URI.create("http://localhost"));
  }

  @AfterEach
  void stop() throws Exception {
    for (var reader : readers) {
      reader.close();
    }
    server.stop();
  }

  /** Has asked, and heard that it has joined. */
  private BufferedReader reader() throws IOException {
    var socket = new Socket();
    readers.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    var question = "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
    var lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    await(lines, "event: joined");
    return lines;
  }

  private static void await(BufferedReader lines, String wanted) throws IOException {
    for (var line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
      assertThat(line).as("the next line").isNotNull();
    }
  }

  private EventStream stream() throws InterruptedException {
    var stream = streams.made.poll(10, TimeUnit.SECONDS);
    assertThat(stream).isNotNull();
    return stream;
  }

  @Test
  void letsGoWhoReadsTooSlowlyAndKeepsTheOthers() throws Exception {
    reader();
    var slow = stream();
    var quick = reader();
    var heard = stream();

    for (var event = 0; event < 2000; event++) {
      slow.send("news", LONG);
      heard.send("news" + event, LONG);
      await(quick, "event: news" + event);
    }

    assertThat(slow.isOver()).isTrue();
    assertThat(heard.isOver()).isFalse();
  }

  @Test
  void tellsFiveHundredWithoutAThreadForEach() throws Exception {
    reader();
    var before = ManagementFactory.getThreadMXBean().getThreadCount();
    var all = new ArrayList<BufferedReader>();
    for (var more = 0; more < 500; more++) {
      all.add(reader());
    }
    streams.made.forEach(it -> it.send("news", "all"));

    for (var each : all) {
      await(each, "event: news");
    }
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(before + 100);
  }

  @Test
  void findsOutWhoIsGone() throws Exception {
    reader();
    var stream = stream();
    readers.get(0).close();

    while (!stream.isOver()) {
      stream.beat();
      Thread.onSpinWait();
    }

    stream.send("news", "to nobody");
    assertThat(stream.isOver()).isTrue();
  }

  @Test
  void endsTheAnswerWhenItIsClosed() throws Exception {
    var lines = reader();
    var stream = stream();
    stream.send("last", "words");

    await(lines, "event: last");
    stream.close();

    await(lines, "0"); // the last chunk
  }
}
