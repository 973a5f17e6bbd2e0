package org.donecal.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folders of a spool, and how files are called in them. */
record Folders(Path root) {
  private static final Pattern MINUTE = Pattern.compile("\\d{1,12}");
  private static final Pattern CLAIMED = Pattern.compile("(?<lease>\\d{13})-(?<name>.+)");

  List<Path> all() {
    return List.of(tmp(), waiting(), claimed(), dead());
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  Path waiting() {
    return root.resolve("new");
  }

  Path minute(String minute) {
    return waiting().resolve(minute);
  }

  Path claimed() {
    return root.resolve("claimed");
  }

  Path dead() {
    return root.resolve("dead");
  }

  /** A claim says in its name how long it holds, so that no other step is needed to tell. */
  Path claim(SpoolName name, Instant leaseEnd) {
    return claimed().resolve(leaseEnd.toEpochMilli() + "-" + name);
  }

  Instant leaseEnd(Path claim) {
    var form = CLAIMED.matcher(name(claim));
    return form.matches() ? Instant.ofEpochMilli(Long.parseLong(form.group("lease"))) : Instant.MIN;
  }

  Optional<SpoolName> claimedName(String name) {
    var form = CLAIMED.matcher(name);
    return form.matches() ? SpoolName.read(form.group("name")) : Optional.empty();
  }

  static boolean isMinute(Path folder) {
    return MINUTE.matcher(name(folder)).matches();
  }

  /** Files that begin so are the file system's own. */
  static boolean isHidden(Path file) {
    return name(file).startsWith(".");
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static Path above(Path file) {
    var folder = file.getParent();
    if (folder == null) {
      throw new IllegalArgumentException(file + " lies in no folder");
    }
    return folder;
  }
}
