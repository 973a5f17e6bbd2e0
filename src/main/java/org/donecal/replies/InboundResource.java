package org.donecal.replies;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.mail.Delivery;
import org.donecal.signin.Throttle;
import org.donecal.signin.Visitor;
import org.jspecify.annotations.Nullable;

/** Takes raw mails from a mail server that pipes them into a request. */
@Path(InboundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class InboundResource {
  static final String PATH = "/api/v1/inbound";
  private static final String BASIC = "Basic ";
  private static final int WRONG_SECRETS = 20;

  private final Conversation conversation;
  private final String secretHash;
  private final Throttle guesses;

  InboundResource(Conversation conversation, String secret, Clock clock) {
    this.conversation = conversation;
    this.secretHash = Secret.hash(secret);
    this.guesses = new Throttle(WRONG_SECRETS, Duration.ofMinutes(1), clock);
  }

  /**
   * Takes one mail.
   *
   * @param recipients all it is handed over for; those that its headers name, if none is given
   * @param sender where bounces go, empty for nowhere
   * @param authorization HTTP's own, with the secret for a password; the name does not matter
   */
  @POST
  @Consumes("message/rfc822")
  public InboundView take(
      @QueryParam("recipient") List<String> recipients,
      @QueryParam("sender") @Nullable String sender,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      byte[] mail,
      @Context SecurityContext who) {
    check(authorization, Visitor.of(who).network());
    var delivery = new Delivery(Optional.ofNullable(sender), recipients, mail);
    return new InboundView(conversation.outcomes(delivery).stream().map(Outcome::text).toList());
  }

  private void check(@Nullable String authorization, String network) {
    guesses.begin(network);
    var given = Secret.hash(password(authorization)).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(given, secretHash.getBytes(StandardCharsets.US_ASCII))) {
      throw Failure.Denied.nobody("Mail is taken from those only who know the secret.");
    }
    guesses.takeBack(network);
  }

  private static String password(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return "";
    }
    try {
      var bytes = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      var pair = new String(bytes, StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
