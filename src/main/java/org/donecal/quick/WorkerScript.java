package org.donecal.quick;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.UnaryOperator;

/**
 * The service worker's first line, at the root of its scope. It changes with every asset, so that a
 * browser that asks for it once more notices each new version.
 */
@Path("sw.js")
public final class WorkerScript {
  /** The way out: whatever an earlier version may do, this one gives way to the network. */
  private static final String RETIRED =
      """
      self.addEventListener('install', () => self.skipWaiting());
      self.addEventListener('activate', (event) => event.waitUntil((async () => {
        for (const name of await caches.keys()) {
          if (name.startsWith(`donecal ${new URL(self.registration.scope).pathname} `)) {
            await caches.delete(name);
          }
        }
        await self.registration.unregister();
      })()));
      """;

  private final UnaryOperator<String> assets;
  private final boolean offline;

  /**
   * @param assets from an asset's path to its path under the context
   * @param offline whether the app works offline; if not, workers that are about retire
   */
  WorkerScript(UnaryOperator<String> assets, boolean offline) {
    this.assets = assets;
    this.offline = offline;
  }

  @GET
  @Produces("text/javascript;charset=utf-8")
  public String show(@Context UriInfo address) {
    var base = address.getBaseUri().getPath();
    return offline
        ? "import '" + base + assets.apply("quick/worker.js").substring(1) + "';\n"
        : RETIRED;
  }
}
