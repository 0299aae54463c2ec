package recipes

import io.github.portonevertx.FailureKind
import io.github.portonevertx.PortOneException
import io.github.portonevertx.testkit.Fault
import io.github.portonevertx.testkit.Gate
import io.vertx.core.Promise
import io.vertx.core.Vertx
import io.vertx.core.streams.ReadStream
import io.vertx.kotlin.coroutines.coAwait
import io.vertx.kotlin.coroutines.dispatcher
import java.util.concurrent.atomic.AtomicReference
import kotlin.reflect.typeOf
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

/** Calls and streams in coroutines. */
class CoroutinesTest {
  private val simulators = Simulators()

  @AfterEach fun close() = simulators.close()

  private fun payments(api: Simulators.Api): () -> ReadStream<Any> = simulators.payments(api)::get

  @Test
  fun refundIsExecutedOnceHoweverOftenItIsCalled() = runBlocking {
    repeat(2) {
      val payment = refund(simulators.clientOfV2, Simulators.KEY, "payment-1", 1_000)
      assertEquals(9_000, payment.refundable())
    }

    simulators.assertRefunds(Simulators.Api.V2, 2, 1)
  }

  private inline fun <reified T> isNullable(value: () -> T): Boolean {
    value()
    return typeOf<T>().isMarkedNullable
  }

  @Test
  fun typesAreNullableWhereTheSignaturesSaySo() = runBlocking {
    val client = simulators.clientOfV2
    val failure = assertThrows(PortOneException::class.java) { client.payments().get("none").await() }

    assertTrue(isNullable { failure.errorType() })
    assertTrue(isNullable { client.payments().reconcile("payment-1").coAwait().payment })
    assertFalse(isNullable { client.payments().get("payment-1").coAwait() })
    assertFalse(isNullable { failure.kind() })
  }

  @ParameterizedTest
  @EnumSource
  fun failureIsThatOfTheCall(api: Simulators.Api) {
    val call = simulators.payment(api, 0).get()

    val failure = assertThrows(PortOneException::class.java) { runBlocking { call.coAwait() } }

    assertSame(call.cause(), failure)
    assertEquals(FailureKind.NOT_FOUND, failure.kind())
  }

  @ParameterizedTest
  @EnumSource
  fun coroutineContinuesOnItsContext(api: Simulators.Api) {
    val context = simulators.vertx.orCreateContext
    val continued = Promise.promise<Boolean>()
    CoroutineScope(context.dispatcher()).async {
      simulators.payment(api, 1).get().coAwait()
      continued.complete(Vertx.currentContext() === context)
    }

    assertTrue(continued.future().await())
  }

  @ParameterizedTest
  @EnumSource
  fun cancelledCoroutineLeavesTheCallRunning(api: Simulators.Api) = runBlocking {
    val gate = Gate()
    simulators.faults(api).next("payments.cancel", Fault.Hold(gate))
    val call =
      if (api == Simulators.Api.V1) simulators.clientOfV1.payments().cancel(Simulators.refundOfV1())
      else simulators.clientOfV2.payments().cancel(Simulators.refundOfV2())
    val waiting = CoroutineScope(simulators.vertx.dispatcher()).async { call.coAwait() }
    gate.awaitArrivals(1).coAwait()

    waiting.cancel()
    assertThrows(CancellationException::class.java) { runBlocking { waiting.await() } }
    assertFalse(call.isComplete)
    gate.open()
    call.coAwait()

    simulators.assertRefunds(api, 1, 1)
  }

  @Test
  fun flowDemandsWhatIsCollected() = runBlocking {
    val stream = CountingStream()

    assertEquals(3, flowOf { stream }.take(3).count())

    assertTrue(stream.isPaused)
    assertEquals(3, stream.demanded())
    assertFalse(stream.hasReader())
  }

  @ParameterizedTest
  @EnumSource
  fun flowRequestsAPageWhenTheCollectorGetsToIt(api: Simulators.Api) = runBlocking {
    val payments = flowOf(payments(api))
    assertEquals(0, simulators.pages(api))

    assertEquals(3, payments.take(3).count())
    simulators.payment(api, 1).get().coAwait()
    assertEquals(2, simulators.pages(api))

    assertEquals(6, payments.count())
  }

  @ParameterizedTest
  @EnumSource
  fun flowFailsWithTheFailureOfTheCall(api: Simulators.Api) {
    simulators.faults(api).always(simulators.list(api), Fault.html(502))
    val seen = AtomicReference<Throwable>()

    val failure =
      assertThrows(PortOneException::class.java) {
        runBlocking {
          try {
            flowOf(payments(api)).count()
          } catch (e: PortOneException) {
            seen.set(e)
            throw e
          }
        }
      }

    assertSame(seen.get(), failure)
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind())
  }
}
