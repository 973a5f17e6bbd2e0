package org.donecal.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file to keep, written while it is sent. What fails on the way breaks the answer off; so its
 * content must not finish a file it could not write.
 *
 * @param name as the browser shall call it (RFC 6266)
 * @param packed whether it is compressed in itself, so that packing it again is waste
 */
public record Attachment(String name, MediaType type, boolean packed, StreamingOutput content) {
  private static final String AS_IT_IS = "identity";

  public Response answer() {
    return head().entity(this).build();
  }

  /** What is answered to HEAD: the same but for the content, which is not even made. */
  public Response announcement() {
    return head().build();
  }

  private Response.ResponseBuilder head() {
    var answer = Response.ok().type(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition());
    return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, AS_IT_IS) : answer;
  }

  private String disposition() {
    var plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"".formatted(plain)
        + (plain.equals(name) ? "" : "; filename*=UTF-8''" + encoded.replace("*", "%2A"));
  }
}
