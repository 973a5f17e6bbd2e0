package org.donecal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Plain statements on the connection of an open session, for what has to be one round trip. What
 * the session still holds back is not seen here: flush it first where that matters.
 */
public record Sql(Session session) {
  /** The driver holds on to so many rows that wait to be written. */
  private static final int AT_ONCE = 1000;

  /** Makes something of the row the results stand on. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the rows one by one. */
  public interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, List<?> parameters, Reader<T> reader) {
    var found = new ArrayList<T>();
    each(sql, parameters, row -> found.add(reader.read(row)));
    return found;
  }

  public <T> Optional<T> first(String sql, List<?> parameters, Reader<T> reader) {
    return list(sql, parameters, reader).stream().findFirst();
  }

  /** Reads without holding all rows in memory. */
  public void each(String sql, List<?> parameters, Taker taker) {
    session.doWork(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                taker.take(rows);
              }
            }
          }
        });
  }

  public int update(String sql, List<?> parameters) {
    return session.doReturningWork(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
          }
        });
  }

  /** Runs one statement with each of the lists; answers how many rows each changed. */
  public int[] batch(String sql, List<? extends List<?>> parameters) {
    if (parameters.isEmpty()) {
      return new int[0];
    }
    return session.doReturningWork(
        connection -> {
          var counts = new int[parameters.size()];
          try (var statement = connection.prepareStatement(sql)) {
            for (var from = 0; from < counts.length; from += AT_ONCE) {
              var some = parameters.subList(from, Math.min(counts.length, from + AT_ONCE));
              System.arraycopy(batch(statement, some), 0, counts, from, some.size());
            }
          }
          return counts;
        });
  }

  private static int[] batch(PreparedStatement statement, List<? extends List<?>> parameters)
      throws SQLException {
    for (var row : parameters) {
      set(statement, row);
      statement.addBatch();
    }
    return statement.executeBatch();
  }

  /** A text that stands for nothing but itself in a pattern of {@code like … escape '!'}. */
  public static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static void set(PreparedStatement statement, List<?> parameters) throws SQLException {
    for (var i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) instanceof UUID[] ids) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
      } else {
        statement.setObject(i + 1, parameters.get(i));
      }
    }
  }
}
