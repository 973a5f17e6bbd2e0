package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

class FirstVisitJourney {
  private final TestClient client = TestServer.shared().client();

  @Test
  void lookingCreatesNothing() {
    assertThat(client.get("/").text()).contains("DoneCal");
    assertThat(client.cookies().all()).isEmpty();
  }
}
