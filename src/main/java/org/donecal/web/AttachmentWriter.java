package org.donecal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Writes files to keep. What fails before anything was sent is a problem like any other. */
final class AttachmentWriter implements MessageBodyWriter<Attachment> {
  @Context private @Nullable HttpServletRequest request;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Attachment.class;
  }

  @Override
  public void writeTo(
      Attachment attachment,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    try {
      attachment.content().write(out);
    } catch (IOException | RuntimeException failed) {
      if (!EndedLast.begun(request)) {
        throw failed;
      }
      EndedLast.breakOff(request, failed);
    }
  }
}
