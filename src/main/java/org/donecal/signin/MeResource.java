package org.donecal.signin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.donecal.web.Input;

/** The member's own names, address and preferences. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
  private final Profiles profiles;

  MeResource(Profiles profiles) {
    this.profiles = profiles;
  }

  @GET
  @Path("me")
  public PersonView me(@Context SecurityContext security) {
    return profiles.view(Visitor.of(security).required());
  }

  @PATCH
  @Path("me")
  @Consumes(MediaType.APPLICATION_JSON)
  public PersonView change(Input input, @Context SecurityContext security) {
    return profiles.change(Visitor.of(security), input);
  }

  @GET
  @Path("settings")
  public String settings(@Context SecurityContext security) {
    return Visitor.of(security).preferences().json();
  }

  @PATCH
  @Path("settings")
  @Consumes(MediaType.APPLICATION_JSON)
  public String prefer(Input input, @Context SecurityContext security) {
    return profiles.prefer(Visitor.of(security), input).json();
  }
}
