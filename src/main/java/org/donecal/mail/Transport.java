package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;

/** What carries messages out into the world. Must not try again by itself: that is our part. */
interface Transport {

  /** A line for as many messages as there are; made ready when the first one comes. */
  Line open();

  /** One after the other, by one thread. */
  interface Line extends AutoCloseable {

    /**
     * Carries one message and tells what became of it. When it can't be known whether it arrived,
     * it did not: it will be sent once more, under the same Message-ID.
     *
     * @throws Away before anything of the message went out
     * @throws IOException if the message itself can't be read
     */
    Outcome send(Envelope envelope, InputStream message) throws Away, IOException;

    @Override
    void close();
  }
}
