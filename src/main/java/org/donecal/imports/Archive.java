package org.donecal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.donecal.kernel.Failure;

/**
 * A ZIP, of which nothing is ever unpacked but into the hands of a reader.
 *
 * @param file as it was sent
 * @param members the names of what lies in it
 */
record Archive(Supplier<InputStream> file, List<String> members) {
  private static final int MOST_MEMBERS = 1000;
  private static final long LARGEST = 256L << 20;

  /** What unpacks to no more than this may be packed as tightly as it will. */
  private static final long SMALL = 16L << 20;

  private static final int TIGHTEST = 200;
  private static final int MOST_TEXTS = 10;
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(?:csv|tsv|txt|json|ics|data)", Pattern.CASE_INSENSITIVE);
  private static final byte[] MARK = {'P', 'K'};
  private static final int BUFFER = 1 << 16;

  static boolean is(Supplier<InputStream> file) {
    try (var stream = file.get()) {
      var first = stream.readNBytes(4);
      return first.length == 4
          && first[0] == MARK[0]
          && first[1] == MARK[1]
          && ((first[2] == 3 && first[3] == 4) || (first[2] == 5 && first[3] == 6));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Looks through all of it; {@code Invalid} if there is something in it that must not be. */
  static Archive of(Supplier<InputStream> file, long size) {
    var members = new ArrayList<String>();
    var unpacked = 0L;
    try (var zip = new ZipInputStream(file.get())) {
      var buffer = new byte[BUFFER];
      for (var member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
        check(member, members.size());
        members.add(member.getName());
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          checkSize(unpacked, size);
        }
      }
    } catch (ZipException unreadable) {
      throw refused(
          String.valueOf(unreadable.getMessage()).contains("encrypted")
              ? "The ZIP is encrypted. Please unpack it, and import what was in it."
              : "The ZIP is damaged.");
    } catch (IllegalArgumentException nameless) {
      throw refused("The ZIP has a member whose name is no text.");
    } catch (IOException cut) {
      throw refused("The ZIP is damaged: it ends too early.");
    }
    return new Archive(file, List.copyOf(members));
  }

  private static void check(ZipEntry member, int before) {
    if (before == MOST_MEMBERS) {
      throw refused("The ZIP has more than " + MOST_MEMBERS + " members.");
    }
    var name = member.getName();
    if (name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.indexOf('\0') >= 0
        || ("/" + name + "/").contains("/../")) {
      throw refused(
          "The ZIP has a member called \"" + Times.shown(name) + "\", which leads out of it.");
    }
  }

  private static void checkSize(long unpacked, long size) {
    if (unpacked > LARGEST) {
      throw refused("The ZIP holds more than " + (LARGEST >> 20) + " MiB.");
    }
    if (unpacked > SMALL && unpacked / TIGHTEST > size) {
      throw refused("The ZIP holds more than " + TIGHTEST + " times its size.");
    }
  }

  private static Failure.Invalid refused(String message) {
    return new Failure.Invalid("file", message);
  }

  /** The first of the members that may be text to import. */
  List<String> texts() {
    return members.stream()
        .filter(it -> !it.startsWith("__MACOSX/") && TEXT.matcher(it).matches())
        .limit(MOST_TEXTS)
        .toList();
  }

  Source source(String member) {
    return Source.of(member, () -> open(member));
  }

  private InputStream open(String name) {
    var zip = new ZipInputStream(file.get());
    try {
      for (var member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
        if (member.getName().equals(name)) {
          return zip;
        }
      }
      zip.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new IllegalStateException("The ZIP has no " + name + " any more");
  }
}
