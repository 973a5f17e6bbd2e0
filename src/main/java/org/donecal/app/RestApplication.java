package org.donecal.app;

import jakarta.ws.rs.Path;
import java.util.Set;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.jsonb.JsonBindingFeature;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.glassfish.jersey.servlet.async.AsyncContextDelegateProviderImpl;
import org.glassfish.jersey.servlet.spi.AsyncContextDelegateProvider;

/** Jersey over objects that are already made: nothing is scanned, nothing is injected by type. */
final class RestApplication extends ResourceConfig {

  RestApplication(Set<Object> resources) {
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    property(ServerProperties.BV_FEATURE_DISABLE, true);
    property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    register(JsonBindingFeature.class);
    register(EncodingFilter.class);
    register(GZipEncoder.class);
    register(new ReadyMade(resources));
    register(new Unhurried());
    for (var resource : resources) {
      if (isResource(resource)) {
        register(resource.getClass());
      } else {
        register(resource);
      }
    }
  }

  private static boolean isResource(Object object) {
    return object.getClass().isAnnotationPresent(Path.class);
  }

  /** Lets answers go on without a thread; what is found by itself elsewhere is named here. */
  private static final class Unhurried extends AbstractBinder {
    @Override
    protected void configure() {
      bind(new AsyncContextDelegateProviderImpl()).to(AsyncContextDelegateProvider.class);
    }
  }

  /** A resource is registered by its class, and found here, or Jersey would make another one. */
  private static final class ReadyMade extends AbstractBinder {
    private final Set<Object> resources;

    ReadyMade(Set<Object> resources) {
      this.resources = resources;
    }

    @Override
    protected void configure() {
      resources.stream().filter(RestApplication::isResource).forEach(this::bindItself);
    }

    @SuppressWarnings("unchecked") // the class of the very object
    private void bindItself(Object resource) {
      bind(resource).to((Class<Object>) resource.getClass()).ranked(10);
    }
  }
}
