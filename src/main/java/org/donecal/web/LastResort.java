package org.donecal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers what failed outside Jersey, so that no container shows its own error page and trace. */
public final class LastResort extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    var problem = Problem.of(status, "The request can't be answered.");
    response.setStatus(status);
    response.setContentType("application/problem+json");
    var json =
        """
        {"type":"%s","title":"%s","status":%d,"detail":"%s"}"""
            .formatted(problem.type(), problem.title(), status, problem.detail());
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
