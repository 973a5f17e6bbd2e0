package org.donecal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that the container ends once all went well, and nobody by closing its stream. Jersey
 * closes it even when the content could not be written to its end, and half a file would look like
 * a whole one.
 */
final class EndedLast extends HttpServletResponseWrapper {
  private static final Logger LOG = LoggerFactory.getLogger(EndedLast.class);
  private static final String NOTE = "org.donecal.answer";

  private @Nullable ServletOutputStream stream;
  private boolean begun;
  private boolean unheard;
  private @Nullable Exception failure;

  EndedLast(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    request.setAttribute(NOTE, this);
  }

  /** Whether it is too late to answer a request otherwise. */
  static boolean begun(@Nullable HttpServletRequest request) {
    return request != null && request.getAttribute(NOTE) instanceof EndedLast it && it.begun;
  }

  /** Lets an answer that has begun not be ended as if it were whole. */
  static void breakOff(@Nullable HttpServletRequest request, Exception failure) {
    if (request != null && request.getAttribute(NOTE) instanceof EndedLast it && !it.unheard) {
      LOG.error("An answer had to be broken off", failure);
      it.failure = failure;
    }
  }

  /** Why the answer had to be broken off, if it had to. */
  Optional<Exception> failure() {
    return Optional.ofNullable(failure);
  }

  /** Has the container break off what could not be written to its end. */
  void check() throws IOException {
    if (failure != null) {
      throw new IOException("The answer was broken off: " + failure.getMessage());
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new Unclosed(super.getOutputStream());
    }
    return stream;
  }

  private final class Unclosed extends ServletOutputStream {
    private final ServletOutputStream out;

    Unclosed(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      begun = true;
      try {
        out.write(bytes, offset, length);
      } catch (IOException gone) {
        unheard = true;
        throw gone;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() {
      // left to the container
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
