package org.donecal.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The yardstick: a connection of the pool, a prepared statement, JSON by hand, nothing else. */
abstract class BareServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int TO_THE_MINUTE = "2026-11-22T14:00".length();
  private static final char FIRST_UNESCAPED = ' ';

  private final transient Supplier<DataSource> pool;

  BareServlet(Supplier<DataSource> pool) {
    this.pool = pool;
  }

  /** The answer to one request. */
  abstract String answer(HttpServletRequest request, Connection connection)
      throws SQLException, IOException;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (var connection = pool.get().getConnection()) {
      var body = answer(request, connection).getBytes(StandardCharsets.UTF_8);
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static UUID account(HttpServletRequest request) {
    return UUID.fromString(request.getParameter("account"));
  }

  static long second(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }

  static void string(StringBuilder json, @Nullable String text) {
    if (text == null) {
      json.append("null");
      return;
    }
    json.append('"');
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character < FIRST_UNESCAPED) {
        json.append(String.format("\\u%04x", (int) character));
      } else if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }

  static void stamp(StringBuilder json, long second, ZoneId zone) {
    var offset =
        zone instanceof ZoneOffset fixed
            ? fixed
            : zone.getRules().getOffset(Instant.ofEpochSecond(second));
    var local = LocalDateTime.ofEpochSecond(second, 0, offset).toString();
    json.append('"').append(local);
    json.append(local.length() == TO_THE_MINUTE ? ":00" : "").append(offset.getId()).append('"');
  }

  static void utc(StringBuilder json, long second) {
    stamp(json, second, ZoneOffset.UTC);
  }
}
