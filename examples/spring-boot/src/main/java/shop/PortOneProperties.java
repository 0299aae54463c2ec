package shop;

import io.github.portonevertx.v2.PortOneV2Options;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code portone.v2.*}. The secrets belong in the environment: {@code
 * PORTONE_V2_API_SECRET} and {@code PORTONE_V2_WEBHOOK_SECRET}.
 *
 * @param apiSecret the API secret of PortOne's console
 * @param webhookSecret the webhook secret of the same channel mode, {@code whsec_…}
 * @param baseUrl the address of PortOne
 * @param healthTimeout how long the health indicator waits
 */
@ConfigurationProperties("portone.v2")
public record PortOneProperties(
    String apiSecret,
    String webhookSecret,
    @DefaultValue(PortOneV2Options.DEFAULT_BASE_URL) String baseUrl,
    @DefaultValue("2s") Duration healthTimeout) {

  /** Returns the address only: a record would print its secrets. */
  @Override
  public String toString() {
    return "PortOneProperties[" + baseUrl + "]";
  }
}
