package org.donecal.keepers;

import jakarta.ws.rs.core.SecurityContext;
import org.donecal.kernel.Failure;
import org.donecal.web.Admins;

/** Lets admins in, and tells all others that there is nothing here. */
record Keepers(Admins admins) {
  void check(SecurityContext security) {
    if (!admins.include(security.getUserPrincipal())) {
      throw new Failure.NotFound("There is nothing at this address.");
    }
  }
}
