package org.donecal.assets;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Everything under {@code /static}, read once. All files share one fingerprint, that of the whole
 * tree: so a module may import its neighbour, and a style its picture, by a plain relative path.
 */
public final class Assets {
  private static final String ROOT = "/static/";
  private static final int FINGERPRINT_DIGITS = 12;

  /** Names all others, for browsers that keep them for when there is no network. */
  private static final String LIST = "all.json";

  /** One file, packed too where that makes it smaller. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Asset(String type, byte[] bytes, Optional<byte[]> gzip) {}

  private final Map<String, Asset> files = new TreeMap<>();
  private final String fingerprint;

  public Assets(ServletContext context) {
    collect(context, ROOT);
    files.put(LIST, asset(LIST, list().getBytes(StandardCharsets.UTF_8)));
    fingerprint = fingerprint();
  }

  /** The path under the context of an asset such as {@code web/house.css}. */
  public String path(String asset) {
    if (!files.containsKey(asset)) {
      throw new IllegalArgumentException("There is no asset " + asset);
    }
    return ROOT + fingerprint + "/" + asset;
  }

  /** The file behind {@code /fingerprint/path}, if the fingerprint is ours. */
  Optional<Asset> at(String path) {
    var prefix = "/" + fingerprint + "/";
    return path.startsWith(prefix)
        ? Optional.ofNullable(files.get(path.substring(prefix.length())))
        : Optional.empty();
  }

  private void collect(ServletContext context, String folder) {
    for (var path :
        Objects.requireNonNullElse(context.getResourcePaths(folder), Set.<String>of())) {
      if (path.endsWith("/")) {
        collect(context, path);
      } else {
        files.put(path.substring(ROOT.length()), read(context, path));
      }
    }
  }

  private static Asset read(ServletContext context, String path) {
    try (InputStream in = Objects.requireNonNull(context.getResourceAsStream(path), path)) {
      return asset(path, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Asset asset(String path, byte[] bytes) {
    var packed = gzip(bytes);
    return new Asset(
        type(path), bytes, packed.length < bytes.length ? Optional.of(packed) : Optional.empty());
  }

  /** Names without anything that JSON would have to escape. */
  private String list() {
    return files.keySet().stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "ico" -> "image/x-icon";
      case "json" -> "application/json";
      default -> "application/octet-stream";
    };
  }

  private String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, file) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
