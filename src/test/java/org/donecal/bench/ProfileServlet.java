package org.donecal.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** {@code GET ?id}: the JSON for it, wherever that comes from. */
final class ProfileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient UnaryOperator<String> json;

  ProfileServlet(UnaryOperator<String> json) {
    this.json = json;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = json.apply(request.getParameter("id")).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
