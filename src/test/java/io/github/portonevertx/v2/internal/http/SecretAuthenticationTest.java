package io.github.portonevertx.v2.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretAuthenticationTest {
  private static final Secret OLD = new Secret("invented-secret-000001");
  private static final Secret NEW = new Secret("invented-secret-000002");

  private final Vertx vertx = Vertx.vertx();
  private final List<String> sent = new ArrayList<>();
  private String accepted = NEW.authorization();
  private Future<Secret> vault = Future.succeededFuture(OLD);
  private int asked;
  private final SecretOwner owner =
      new SecretOwner(
          () -> {
            asked++;
            return vault;
          });
  private final SecretAuthentication stage = new SecretAuthentication(vertx, owner);

  private final Handler portone =
      invocation -> {
        Credential credential = Objects.requireNonNull(invocation.credential());
        sent.add(credential.authorization());
        return credential.authorization().equals(accepted)
            ? Future.succeededFuture(Reply.empty())
            : Future.failedFuture(
                PortOneException.builder(FailureKind.UNAUTHORIZED, "x").httpStatus(401).build());
      };

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Future<Reply> send() {
    return stage.handle(Stages.keyed(Duration.ofSeconds(10)), portone);
  }

  @Test
  void secretIsRequestedOnce() {
    accepted = OLD.authorization();
    send().await();
    send().await();

    assertEquals(1, asked);
    assertEquals(List.of("PortOne invented-secret-000001", "PortOne invented-secret-000001"), sent);
  }

  @Test
  void concurrentCallsShareOneRequestForTheSecret() {
    Promise<Secret> later = Promise.promise();
    vault = later.future();
    accepted = OLD.authorization();
    Future<Reply> first = send();
    Future<Reply> second = send();
    later.complete(OLD);

    first.await();
    second.await();
    assertEquals(1, asked);
  }

  @Test
  void rejectionIsFinalWithoutAnotherSecretAndIsLoggedOnce() {
    try (LogRecords logs = LogRecords.of(LogTopic.CREDENTIALS)) {
      PortOneException failure = assertThrows(PortOneException.class, send()::await);
      assertThrows(PortOneException.class, send()::await);

      assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
      assertEquals(2, sent.size());
      assertTrue(owner.isRejected());
      assertEquals(1, logs.messages().size());
      assertFalse(logs.messages().get(0).contains(OLD.text()));
    }
  }

  @Test
  void rotatedSecretIsUsedAfterARejection() {
    send().recover(failure -> Future.succeededFuture(Reply.empty())).await();
    vault = Future.succeededFuture(NEW);

    send().await();
    send().await();

    assertEquals(
        List.of(OLD.authorization(), OLD.authorization(), NEW.authorization(), NEW.authorization()),
        sent);
    assertFalse(owner.isRejected());
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_FOUND", "CONFLICT", "REJECTED"})
  void answerOtherThanSuccessAcceptsTheSecret(FailureKind kind) {
    assertThrows(PortOneException.class, send()::await);
    PortOneException answer =
        PortOneException.builder(kind, "x").details(FailureDetails.ofType("TYPE")).build();

    sendAnswered(answer);

    assertFalse(owner.isRejected());
  }

  @Test
  void answerOfARotatedSecretAcceptsIt() {
    assertThrows(PortOneException.class, send()::await);
    vault = Future.succeededFuture(NEW);
    PortOneException answer =
        PortOneException.builder(FailureKind.NOT_FOUND, "x")
            .details(FailureDetails.ofType("PAYMENT_NOT_FOUND"))
            .build();

    Future<Reply> call =
        stage.handle(
            Stages.keyed(Duration.ofSeconds(10)),
            invocation ->
                portone.handle(invocation).compose(accepted -> Future.failedFuture(answer)));

    assertSame(answer, assertThrows(PortOneException.class, call::await));
    assertFalse(owner.isRejected());
  }

  @Test
  void failureThatPortOneDidNotSendDoesNotAcceptTheSecret() {
    assertThrows(PortOneException.class, send()::await);

    sendAnswered(PortOneException.of(FailureKind.NOT_FOUND, "of a gateway"));
    sendAnswered(
        PortOneException.builder(FailureKind.BAD_UPSTREAM, "x")
            .details(FailureDetails.ofType("TYPE"))
            .build());

    assertTrue(owner.isRejected());
  }

  private void sendAnswered(PortOneException answer) {
    Future<Reply> call =
        stage.handle(Stages.keyed(Duration.ofSeconds(10)), sent -> Future.failedFuture(answer));
    assertSame(answer, assertThrows(PortOneException.class, call::await));
  }

  @Test
  void failedSupplierIsCalledAgain() {
    vault = Future.failedFuture("the vault is sealed: invented-secret-000001");
    PortOneException failure = assertThrows(PortOneException.class, send()::await);
    assertEquals(FailureKind.INTERNAL, failure.kind());
    assertFalse(failure.getMessage().contains(OLD.text()));

    vault = Future.succeededFuture(NEW);
    send().await();
  }

  @Test
  void secretThatNoHeaderMayContainIsRejected() {
    vault = Future.succeededFuture(new Secret("a\r\nHost: x"));

    PortOneException failure = assertThrows(PortOneException.class, send()::await);

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals(List.of(), sent);
  }
}
