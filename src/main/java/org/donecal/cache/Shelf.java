package org.donecal.cache;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.BSONException;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The persistent tier of one kind: a document a key, whose {@code _id} is the key. */
final class Shelf<V extends Record> {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();
  static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String FETCHED_AT = "fetchedAt";
  private static final String FAILURES = "failures";
  private static final String RETRY_AT = "retryAt";
  private static final String VALUE = "value";
  private static final String EXPIRES_AT = "expiresAt";

  private final Kind<V> kind;
  private final Reach reach;
  private final Codec<V> codec;
  private volatile boolean indexed;

  Shelf(Kind<V> kind, Reach reach) {
    this.kind = kind;
    this.reach = reach;
    this.codec = MongoClientSettings.getDefaultCodecRegistry().get(kind.type());
  }

  /** What is kept under these keys; nothing while MongoDB is away. */
  Map<String, Kept<V>> find(Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : ask(documents -> {
              Map<String, Kept<V>> found = new HashMap<>();
              if (keys.size() == 1) {
                var document = documents.find(Filters.eq(ID, keys.iterator().next())).first();
                if (document != null) {
                  read(document, found);
                }
              } else {
                documents.find(Filters.in(ID, keys)).forEach(it -> read(it, found));
              }
              return found;
            })
            .orElse(Map.of());
  }

  /** What can't be read, because it is of another shape, is as good as missing. */
  private void read(RawBsonDocument document, Map<String, Kept<V>> found) {
    try (var reader = document.asBsonReader()) {
      read(reader, found);
    } catch (BSONException | CodecConfigurationException | IllegalStateException unreadable) {
      LOG.warn("{} {} can't be read: {}", kind.name(), document.get(ID), unreadable.getMessage());
    }
  }

  /** From beginning to end once: looking for each field would begin anew each time. */
  private void read(BsonReader reader, Map<String, Kept<V>> found) {
    String key = null;
    V value = null;
    var fetchedAt = Instant.EPOCH;
    var retryAt = Instant.EPOCH;
    var failures = 0;
    var current = false;
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case ID -> key = reader.readString();
        case VERSION -> {
          current = reader.readInt32() == kind.version();
          if (!current) {
            return;
          }
        }
        case FETCHED_AT -> fetchedAt = Instant.ofEpochMilli(reader.readDateTime());
        case FAILURES -> failures = reader.readInt32();
        case RETRY_AT -> retryAt = Instant.ofEpochMilli(reader.readDateTime());
        case VALUE -> value = codec.decode(reader, DecoderContext.builder().build());
        default -> reader.skipValue();
      }
    }
    if (key != null && current) {
      found.put(key, new Kept<>(value, fetchedAt, failures, retryAt, null));
    }
  }

  private static Instant instant(BsonDocument document, String field) {
    return Instant.ofEpochMilli(document.getDateTime(field).getValue());
  }

  /** Keeps what was loaded, each until its time. */
  void keep(Map<String, Kept<V>> loaded) {
    var writes = new ArrayList<WriteModel<RawBsonDocument>>();
    loaded.forEach(
        (key, kept) ->
            writes.add(
                new ReplaceOneModel<>(
                    Filters.eq(ID, key),
                    new RawBsonDocument(document(key, kept), DOCUMENTS),
                    new ReplaceOptions().upsert(true))));
    write(writes);
  }

  private BsonDocument document(String key, Kept<V> kept) {
    var document =
        new BsonDocument(ID, new BsonString(key))
            .append(VERSION, new BsonInt32(kind.version()))
            .append(FETCHED_AT, date(kept.fetchedAt()))
            .append(FAILURES, new BsonInt32(kept.failures()))
            .append(RETRY_AT, date(kept.retryAt()))
            .append(EXPIRES_AT, date(kept.expiresAt(kind.policy())));
    if (kept.value() != null) {
      var value = new BsonDocument();
      codec.encode(new BsonDocumentWriter(value), kept.value(), EncoderContext.builder().build());
      document.append(VALUE, value);
    }
    return document;
  }

  private static BsonDateTime date(Instant instant) {
    return new BsonDateTime(instant.toEpochMilli());
  }

  /** Notes failures with what is kept already, which another node may have renewed meanwhile. */
  void blame(Map<String, Kept<V>> failed) {
    var writes = new ArrayList<WriteModel<RawBsonDocument>>();
    failed.forEach(
        (key, kept) ->
            writes.add(
                new UpdateOneModel<>(
                    Filters.eq(ID, key),
                    Updates.combine(
                        Updates.set(FAILURES, kept.failures()),
                        Updates.set(RETRY_AT, Date.from(kept.retryAt()))))));
    write(writes);
  }

  /** Throws away what has expired of these; what was renewed meanwhile stays. */
  void sweep(Collection<String> keys, Instant now) {
    var expired =
        ask(documents -> {
              List<WriteModel<RawBsonDocument>> gone = new ArrayList<>();
              for (var document : documents.find(Filters.in(ID, keys))) {
                if (!instant(document, EXPIRES_AT).isAfter(now)) {
                  gone.add(new DeleteOneModel<>(Filters.eq(ID, document.getString(ID))));
                }
              }
              return gone;
            })
            .orElse(List.of());
    write(expired);
  }

  private void write(List<WriteModel<RawBsonDocument>> writes) {
    if (!writes.isEmpty()) {
      ask(documents -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }
  }

  private <T> Optional<T> ask(Function<MongoCollection<RawBsonDocument>, T> question) {
    return reach.ask(
        database -> {
          var documents = database.getCollection(kind.name(), RawBsonDocument.class);
          index(documents);
          return question.apply(documents);
        });
  }

  /** For real servers; the embedded one accepts it and never expires anything. */
  private void index(MongoCollection<RawBsonDocument> documents) {
    if (!indexed) {
      documents.createIndex(
          Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
      indexed = true;
    }
  }
}
