package org.donecal.imports;

/** The JSON in a suitcase, under its own name. */
final class Suitcase implements Format {
  static final String NAME = "suitcase";

  /** The member of the ZIP that has it. */
  static final String MEMBER = "donecal.json";

  private final Format json = new OwnJson();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "DoneCal (suitcase)";
  }

  /** Nothing that is not packed is a suitcase. */
  @Override
  public boolean knows(Source source) {
    return source.member().equals(MEMBER) && json.knows(source);
  }

  @Override
  public void read(Source source, Times times, Listener listener) {
    json.read(source, times, listener);
  }
}
