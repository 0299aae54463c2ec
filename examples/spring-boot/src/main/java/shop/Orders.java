package shop;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The states of the payments that were notified; a shop has a table in their place. */
@Component
class Orders {
  private final Map<String, String> states = new ConcurrentHashMap<>();

  void changed(String paymentId, String status) {
    states.put(paymentId, status);
  }

  Optional<String> status(String paymentId) {
    return Optional.ofNullable(states.get(paymentId));
  }
}
