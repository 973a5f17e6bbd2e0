package org.donecal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes in a body up to a limit (bytes), and hangs up on what is longer. */
final class Gulp implements BodySubscriber<byte[]> {

  /** There was more of it than the limit. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int limit;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription source;

  Gulp(int limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (var part : parts) {
      if (taken.size() + part.remaining() > limit) {
        hangUp();
        return;
      }
      var bytes = new byte[part.remaining()];
      part.get(bytes);
      taken.writeBytes(bytes);
    }
    if (source != null) {
      source.request(1);
    }
  }

  private void hangUp() {
    if (source != null) {
      source.cancel();
    }
    body.completeExceptionally(new TooMuch());
  }

  @Override
  public void onError(Throwable failed) {
    body.completeExceptionally(failed);
  }

  @Override
  public void onComplete() {
    body.complete(taken.toByteArray());
  }
}
