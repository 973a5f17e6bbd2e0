package org.donecal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies over the limit (bytes), as told by their length and as counted once unpacked. An
 * {@link Upload} may be larger than other bodies.
 */
@Priority(Priorities.ENTITY_CODER + 1)
final class BodyLimit implements ContainerRequestFilter, ReaderInterceptor {
  private static final long LIMIT = 1 << 20;

  /** Many clients hear the refusal only when they have sent all: of so much more all is read. */
  private static final long HEARD_OUT = 8 << 20;

  @Context private @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var limit = takesFile() ? Upload.LARGEST : LIMIT;
    if (request.getLength() > limit) {
      if (request.getLength() <= limit + HEARD_OUT) {
        request.getEntityStream().transferTo(OutputStream.nullOutputStream());
      }
      throw tooLarge();
    }
  }

  private boolean takesFile() {
    return resource != null
        && Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(Upload.class);
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var limit = context.getType() == Upload.class ? Upload.LARGEST : LIMIT;
    var body = context.getInputStream();
    context.setInputStream(new Counted(body, limit));
    try {
      return context.proceed();
    } catch (RuntimeException | IOException refused) {
      hearOut(body);
      throw refused;
    }
  }

  private static void hearOut(InputStream body) {
    try {
      body.skipNBytes(HEARD_OUT);
    } catch (IOException overOrGone) {
      // All is heard, or nobody is there any more.
    }
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
  }

  private static final class Counted extends FilterInputStream {
    private final long limit;
    private long count;

    Counted(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      count += read;
      if (count > limit) {
        throw tooLarge();
      }
    }
  }
}
