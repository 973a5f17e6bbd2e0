package org.donecal.sharing;

import java.util.Optional;
import org.donecal.calendar.Excerpt;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;

/** A share as a key has opened it: what its owner lets be seen just now. */
public final class OpenShare {
  private final Share share;
  private final Member owner;
  private final String ownerName;
  private final Excerpt excerpt;

  OpenShare(Share share, Member owner, String ownerName, Excerpt excerpt) {
    this.share = share;
    this.owner = owner;
    this.ownerName = ownerName;
    this.excerpt = excerpt;
  }

  /** The same for all times of opening. */
  public String id() {
    return Opaque.text(share.id());
  }

  public String key() {
    return share.key();
  }

  /** What the owner is called before others; never an address. */
  public String ownerName() {
    return ownerName;
  }

  public Optional<String> label() {
    return Optional.ofNullable(share.terms().label());
  }

  /** What the share is called: its label, else whose it is. */
  public String title() {
    return label().orElse(ownerName + "'s calendar");
  }

  public Detail detail() {
    return share.terms().detail();
  }

  /** Of the owner's time; a rolling one as it is today. */
  public Period period() {
    return excerpt.period();
  }

  public Filter filter() {
    return excerpt.filter();
  }

  /**
   * What the filter asks for; what it leaves out is not told, be it a name. Empty for everything.
   */
  public String filterText() {
    return excerpt.filter().told();
  }

  /** Whether this member looks at what is the member's own. */
  public boolean belongsTo(Member member) {
    return owner.id().equals(member.id());
  }

  Share share() {
    return share;
  }

  Member owner() {
    return owner;
  }

  Excerpt excerpt() {
    return excerpt;
  }

  /** The excerpt as far as it lies in a period somebody asks about. */
  Excerpt within(Period asked) {
    return new Excerpt(excerpt.period().and(asked), excerpt.filter());
  }
}
