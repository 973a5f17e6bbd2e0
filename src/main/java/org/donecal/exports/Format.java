package org.donecal.exports;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** One way to write entries down. */
enum Format {
  CSV("text/csv;charset=utf-8") {
    @Override
    void write(Parcel parcel, OutputStream out) throws IOException {
      CsvFile.write(parcel.entries(), out);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Parcel parcel, OutputStream out) throws IOException {
      XlsxFile.write(parcel, out);
    }
  },
  ICS("text/calendar;charset=utf-8") {
    @Override
    void write(Parcel parcel, OutputStream out) throws IOException {
      IcsFile.write("DoneCal", parcel.entries(), out);
    }
  },
  JSON(MediaType.APPLICATION_JSON) {
    @Override
    void write(Parcel parcel, OutputStream out) {
      JsonFile.write(parcel, out);
    }
  },
  ZIP("application/zip") {
    @Override
    void write(Parcel parcel, OutputStream out) throws IOException {
      Suitcase.write(parcel, out);
    }
  };

  private final String type;

  Format(String type) {
    this.type = type;
  }

  MediaType type() {
    return MediaType.valueOf(type);
  }

  /** Whether such a file is compressed in itself. */
  boolean packed() {
    return this == XLSX || this == ZIP;
  }

  /** How the name of such a file ends. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a parcel as it is read; the stream is left open, and what failed is not finished. */
  abstract void write(Parcel parcel, OutputStream out) throws IOException;
}
