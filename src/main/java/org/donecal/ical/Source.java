package org.donecal.ical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where a text lies; opened twice, first to find out its encoding. */
public interface Source {
  InputStream open() throws IOException;

  static Source of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
