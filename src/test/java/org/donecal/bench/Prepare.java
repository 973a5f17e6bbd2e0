package org.donecal.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * {@code POST}: after so many rows at once, lets the database count them and DoneCal make its
 * totals; and has H2 forget its habit of answering the same question from its last answer.
 */
final class Prepare extends BareServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Insides> insides;

  Prepare(Supplier<Insides> insides) {
    super(() -> insides.get().pool());
    this.insides = insides;
  }

  @Override
  String answer(HttpServletRequest request, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("analyze");
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        statement.execute("set optimize_reuse_results 0");
      }
    }
    connection.commit();
    insides.get().runTask("totals-check");
    return "true";
  }
}
