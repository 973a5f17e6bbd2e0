package org.donecal.assets;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves {@link Assets}, to be kept for ever: another content has another address. */
public final class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Assets> assets;

  public AssetServlet(Supplier<Assets> assets) {
    this.assets = assets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var found = Optional.ofNullable(request.getPathInfo()).flatMap(path -> assets.get().at(path));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var asset = found.get();
    response.setContentType(asset.type());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    var bytes = asset.bytes();
    if (asset.gzip().isPresent() && acceptsGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = asset.gzip().get();
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    var accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }
}
