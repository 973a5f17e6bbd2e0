package org.donecal.networks;

import java.net.URI;
import java.time.Clock;
import org.donecal.kernel.AppModule;
import org.donecal.wire.Wire;

/** The networks, ready to be asked. */
public final class NetworksModule implements AppModule {
  private final Wire wire;
  private final NetworkSettings settings;

  /**
   * @param home our own public address, which we introduce ourselves by
   */
  public NetworksModule(NetworkSettings settings, URI home, Clock clock) {
    this.settings = settings;
    this.wire = new Wire(home, Wire.Bounds.USUAL, clock);
  }

  public SocialNetwork network(Network network) {
    return of(network, wire, settings.place(network));
  }

  static SocialNetwork of(Network network, Wire wire, NetworkSettings.Place place) {
    return switch (network) {
      case BLUESKY -> new Bluesky(wire, place.url(), place.token());
      case MASTODON -> new Mastodon(wire, place.url(), place.token());
      case GITHUB -> new GitHub(wire, place.url(), place.token());
      case X -> new X(wire, place.url(), place.token());
    };
  }

  @Override
  public void close() {
    wire.close();
  }
}
