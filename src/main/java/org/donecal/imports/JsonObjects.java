package org.donecal.imports;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The objects of a list in JSON: of the list that the text is, or of the first one below a name.
 *
 * @param lists names of lists below which the objects may lie
 */
record JsonObjects(Set<String> lists) {
  private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());
  private static final int MOST_VALUES = 200;

  /** Reads the objects one by one, until the taker wants no more. */
  void read(Source source, Predicate<JsonFields> taker) {
    var text = new JsonText(source.text());
    try (var parser = JSON.createParser(text)) {
      if (find(parser)) {
        objects(parser, taker);
      }
    } catch (JsonParsingException malformed) {
      var where = malformed.getLocation();
      throw new Broken(
          Math.max(1, where.getLineNumber()),
          "This is not JSON any more, from column " + where.getColumnNumber() + " on.");
    } catch (JsonException | IllegalStateException | NoSuchElementException malformed) {
      throw new Broken(text.line(), "This is not JSON any more.");
    }
  }

  /** Goes to the list; answers whether there is one. */
  private boolean find(JsonParser parser) {
    var event = parser.next();
    if (event == Event.START_ARRAY) {
      return true;
    }
    while (event == Event.START_OBJECT && parser.hasNext()) {
      if (parser.next() != Event.KEY_NAME) {
        return false;
      }
      var wanted = lists.contains(parser.getString());
      var value = parser.next();
      if (wanted && value == Event.START_ARRAY) {
        return true;
      }
      skip(parser, value);
    }
    return false;
  }

  private static void objects(JsonParser parser, Predicate<JsonFields> taker) {
    while (parser.hasNext()) {
      var event = parser.next();
      if (event == Event.END_ARRAY) {
        finish(parser);
        return;
      }
      var line = parser.getLocation().getLineNumber();
      if (event != Event.START_OBJECT) {
        throw new Broken(line, "Here should be an object in braces.");
      }
      if (!taker.test(new JsonFields(line, fields(parser)))) {
        return;
      }
    }
  }

  /** Reads what follows the list, so that half a file does not look like a whole one. */
  private static void finish(JsonParser parser) {
    while (parser.hasNext()) {
      parser.next();
    }
  }

  /** The fields of an object, as texts, lists of texts or fields; the first hundreds of them. */
  private static Map<String, Object> fields(JsonParser parser) {
    var fields = new LinkedHashMap<String, Object>();
    while (parser.next() == Event.KEY_NAME) {
      var name = parser.getString();
      var line = parser.getLocation().getLineNumber();
      if (fields.size() > MOST_VALUES) {
        throw new Broken(line, "There are more than " + MOST_VALUES + " fields.");
      }
      if (fields.put(name, value(parser, parser.next())) != null) {
        throw new Broken(line, "The field \"" + Times.shown(name) + "\" is there twice.");
      }
    }
    return fields;
  }

  private static Object value(JsonParser parser, Event event) {
    return switch (event) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> values(parser);
      case VALUE_STRING, VALUE_NUMBER -> parser.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> JsonFields.NOTHING;
    };
  }

  private static List<Object> values(JsonParser parser) {
    var values = new ArrayList<Object>();
    for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      if (values.size() == MOST_VALUES) {
        throw new Broken(
            parser.getLocation().getLineNumber(),
            "There are more than " + MOST_VALUES + " values in a list.");
      }
      values.add(value(parser, event));
    }
    return values;
  }

  /** Not by the parser's own means, which never come back from a text that ends too early. */
  private static void skip(JsonParser parser, Event value) {
    var depth = depth(value);
    while (depth > 0) {
      depth += depth(parser.next());
    }
  }

  private static int depth(Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }
}
