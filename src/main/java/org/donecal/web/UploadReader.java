package org.donecal.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.donecal.kernel.Failure;

/** Reads a body as {@link Upload}: the part {@code file} of a form, or all of it. */
final class UploadReader implements MessageBodyReader<Upload> {
  private static final String FILE = "file";
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_FIELD = 1000;
  private static final int LONGEST_HEADERS = 4096;

  private final Scratch scratch;

  UploadReader(Scratch scratch) {
    this.scratch = scratch;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Upload.class;
  }

  @Override
  public Upload readFrom(
      Class<Upload> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var file = scratch.file();
    try {
      return media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
          ? form(boundary(media), body, file)
          : bare(body, file);
    } catch (RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  private static Upload bare(InputStream body, FileChannel file) {
    try {
      body.transferTo(new Keeping(file));
    } catch (IOException lost) {
      throw cutShort();
    }
    return new Upload(file, "", JsonValue.EMPTY_JSON_OBJECT);
  }

  private static byte[] boundary(MediaType media) {
    var boundary = media.getParameters().get("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
      throw new Failure.Invalid("body", "The form does not say where its parts end.");
    }
    return boundary.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Upload form(byte[] boundary, InputStream body, FileChannel file) {
    try {
      var parts =
          MultipartInput.builder()
              .setInputStream(body)
              .setBoundary(boundary)
              .setPartHeaderSizeMax(LONGEST_HEADERS)
              .get();
      return new Parts(parts, file).read();
    } catch (FileUploadException malformed) {
      throw new Failure.Invalid("body", "The form can't be read.");
    } catch (IOException lost) {
      throw cutShort();
    }
  }

  private static Failure.Invalid cutShort() {
    return new Failure.Invalid("body", "The form is cut short, or not a form.");
  }

  /** The parts of a form, one after the other. */
  private static final class Parts {
    private final MultipartInput parts;
    private final FileChannel file;
    private final JsonObjectBuilder fields = Json.createObjectBuilder();
    private String name = "";
    private boolean found;

    Parts(MultipartInput parts, FileChannel file) {
      this.parts = parts;
      this.file = file;
    }

    Upload read() throws IOException {
      var left = MOST_PARTS;
      var more = parts.skipPreamble();
      while (more) {
        if (left-- == 0) {
          throw new Failure.Invalid("body", "The form has more than " + MOST_PARTS + " fields.");
        }
        take(PartHeaders.read(parts.readHeaders()));
        more = parts.readBoundary();
      }
      if (!found) {
        throw new Failure.Invalid(FILE, "Please choose a file.");
      }
      return new Upload(file, name, fields.build());
    }

    private void take(PartHeaders headers) throws IOException {
      if (headers.field().equals(FILE)) {
        takeFile(headers.fileName());
      } else {
        var text = new ShortText();
        parts.readBodyData(text);
        if (!headers.field().isEmpty() && text.length() > 0) {
          fields.add(headers.field(), text.toString());
        }
      }
    }

    private void takeFile(String fileName) throws IOException {
      if (found) {
        throw new Failure.Invalid(FILE, "Please choose one file at a time.");
      }
      var length = parts.readBodyData(new Keeping(file));
      name = fileName;
      found = length > 0 || !fileName.isEmpty();
    }
  }

  /** Writes to a file; when that fails, it is not the sender's fault. */
  private static final class Keeping extends OutputStream {
    private final FileChannel file;

    Keeping(FileChannel file) {
      this.file = file;
    }

    @Override
    public void write(int single) {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      var left = ByteBuffer.wrap(bytes, offset, length);
      try {
        while (left.hasRemaining()) {
          file.write(left);
        }
      } catch (IOException full) {
        throw Scratch.full(full);
      }
    }
  }

  /** The text of a field that is no file. */
  private static final class ShortText extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int single) {
      if (bytes.size() == LONGEST_FIELD) {
        throw new Failure.Invalid("body", "A field of the form is too long.");
      }
      bytes.write(single);
    }

    int length() {
      return bytes.size();
    }

    @Override
    public String toString() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
