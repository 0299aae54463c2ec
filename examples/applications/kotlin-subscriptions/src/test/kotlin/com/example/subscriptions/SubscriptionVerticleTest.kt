package com.example.subscriptions

import io.github.portonevertx.FailureKind
import io.github.portonevertx.PortOneException
import io.github.portonevertx.testkit.Fault
import io.github.portonevertx.testkit.Gate
import io.github.portonevertx.testkit.ManualClock
import io.github.portonevertx.testkit.v2.Channel
import io.github.portonevertx.testkit.v2.Effect
import io.github.portonevertx.testkit.v2.PortOneV2Simulator
import io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension
import io.github.portonevertx.v2.PortOneV2Client
import io.github.portonevertx.v2.PortOneV2Options
import io.vertx.core.Future
import io.vertx.core.Vertx
import io.vertx.core.buffer.Buffer
import io.vertx.core.eventbus.ReplyException
import io.vertx.core.json.JsonObject
import io.vertx.junit5.VertxExtension
import io.vertx.kotlin.coroutines.coAwait
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.ExtendWith
import org.junit.jupiter.api.extension.RegisterExtension
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.LocalDate
import java.time.ZoneId

@ExtendWith(VertxExtension::class)
class SubscriptionVerticleTest {
    private lateinit var vertx: Vertx
    private lateinit var portone: PortOneV2Simulator

    /** Whether charges are executed, and fail all the same as they do at the end of their deadline. */
    @Volatile private var outcomeIsUnknown = false

    @BeforeEach
    fun deploy(vertx: Vertx, portone: PortOneV2Simulator) = runBlocking {
        this@SubscriptionVerticleTest.vertx = vertx
        this@SubscriptionVerticleTest.portone = portone
        deploy(Channel.LIVE)
    }

    @Test
    fun `first month is charged and the second one scheduled`() = runBlocking {
        val subscription = start()

        assertEquals("ACTIVE", subscription.getString("status"))
        assertEquals(1, subscription.getInteger("paidMonths"))
        assertEquals(day("2030-02-28"), subscription.getInstant("paidUntil"))
        assertEquals(9_900, portone.ledger().payment("tea0001M1")!!.getJsonObject("amount").getLong("paid"))
        val schedule = portone.schedules().schedules().single()
        assertEquals("tea0001M2", schedule.getString("paymentId"))
        assertEquals(day("2030-02-28"), schedule.getInstant("timeToPay"))
        assertEquals(subscription, get())
    }

    @Test
    fun `declined charge starts no subscription`() = runBlocking {
        assertEquals("DECLINED", startDeclined().getString("status"))
        assertEquals("DELETED", portone.billingKeys().key(billingKey())!!.getString("status"))
        assertEquals("DECLINED", start().getString("status"))
        assertEquals(1, portone.count(CHARGE))
        assertEquals(0, portone.effects().total(Effect.SCHEDULE))
    }

    @Test
    fun `card that cannot be stored is rejected`() = runBlocking {
        vertx.undeploy(vertx.deploymentIDs().single()).coAwait()
        deploy(Channel.DECLINING)

        assertFails(FailureKind.REJECTED) { start() }
        assertFails(FailureKind.NOT_FOUND) { get() }
    }

    @Test
    fun `charge whose answer is lost is repeated and executed once`() = runBlocking {
        portone.faults().next(CHARGE, Fault.Disconnect().afterRunning())

        assertEquals("ACTIVE", start().getString("status"))
        assertEquals(2, portone.count(CHARGE))
        assertEquals(1, portone.effects().total(Effect.CHARGE))
    }

    @Test
    fun `charge of unknown outcome is looked up`() = runBlocking {
        outcomeIsUnknown = true

        assertEquals("ACTIVE", start().getString("status"))
        assertEquals(1, portone.count(CHARGE))
    }

    @Test
    fun `request is repeated safely when even the lookup fails`() = runBlocking {
        outcomeIsUnknown = true
        portone.faults().always("payments.get", Fault.Garbage(Buffer.buffer("?")))
        assertFails(FailureKind.OUTCOME_UNKNOWN) { start() }
        assertEquals("PENDING", get().getString("status"))
        outcomeIsUnknown = false
        portone.faults().clear()

        assertEquals("ACTIVE", start().getString("status"))
        assertEquals(1, portone.effects().total(Effect.CHARGE))
        assertEquals(1, portone.billingKeys().keys().size)
    }

    @Test
    fun `declined charge of unknown outcome is not attempted again`() = runBlocking {
        outcomeIsUnknown = true
        assertFails(FailureKind.OUTCOME_UNKNOWN) { startDeclined() }
        outcomeIsUnknown = false
        portone.billingKeys().decline(billingKey(), false)

        assertEquals("DECLINED", start().getString("status"))
        assertEquals(1, portone.effects().total(Effect.CHARGE))
    }

    @Test
    fun `charge of unknown outcome is settled later`() = runBlocking {
        outcomeIsUnknown = true
        portone.faults().always("payments.get", Fault.Garbage(Buffer.buffer("?")))
        assertFails(FailureKind.OUTCOME_UNKNOWN) { start() }
        ask(SubscriptionVerticle.SETTLE, JsonObject())
        assertFails(FailureKind.CONFLICT) { ask(SubscriptionVerticle.CANCEL, ID) }
        assertEquals("PENDING", get().getString("status"))
        portone.faults().clear()

        ask(SubscriptionVerticle.SETTLE, JsonObject())
        assertEquals("ACTIVE", get().getString("status"))
        assertEquals(1, portone.effects().total(Effect.CHARGE))
    }

    @Test
    fun `next month is charged by PortOne on its day`() = runBlocking {
        start()
        advanceTo(day("2030-02-28").minusSeconds(1))
        ask(SubscriptionVerticle.SETTLE, JsonObject())
        assertEquals(1, get().getInteger("paidMonths"))
        assertEquals(0, portone.count("payments.get"))

        advanceTo(day("2030-02-28"))
        repeat(2) { ask(SubscriptionVerticle.SETTLE, JsonObject()) }

        assertEquals(2, get().getInteger("paidMonths"))
        assertEquals(day("2030-03-31"), get().getInstant("paidUntil"))
        assertEquals(2, portone.effects().total(Effect.CHARGE))
        assertEquals(2, portone.effects().total(Effect.SCHEDULE))
    }

    @Test
    fun `month that was settled late is charged soon`() = runBlocking {
        start()
        advanceTo(day("2030-04-01"))
        ask(SubscriptionVerticle.SETTLE, JsonObject())
        advanceTo(day("2030-04-01").plusSeconds(60))
        ask(SubscriptionVerticle.SETTLE, JsonObject())

        assertEquals(3, get().getInteger("paidMonths"))
        assertEquals(day("2030-04-30"), get().getInstant("paidUntil"))
    }

    @Test
    fun `subscription whose next charge is declined is past due until it is cancelled`() = runBlocking {
        start()
        portone.billingKeys().decline(billingKey(), true)
        advanceTo(day("2030-02-28"))
        ask(SubscriptionVerticle.SETTLE, JsonObject())
        assertEquals("PAST_DUE", get().getString("status"))

        assertEquals("CANCELLED", ask(SubscriptionVerticle.CANCEL, ID).getString("status"))
        assertEquals(1, get().getInteger("paidMonths"))
    }

    @Test
    fun `cancelled subscription is not charged again`() = runBlocking {
        start()

        repeat(2) { assertEquals("CANCELLED", ask(SubscriptionVerticle.CANCEL, ID).getString("status")) }
        advanceTo(day("2030-04-30"))
        ask(SubscriptionVerticle.SETTLE, JsonObject())

        assertEquals(day("2030-02-28"), get().getInstant("paidUntil"))
        assertEquals(1, portone.effects().total(Effect.CHARGE))
        assertEquals("DELETED", portone.billingKeys().key(billingKey())!!.getString("status"))
    }

    @Test
    fun `month that is charged but not settled is counted when it is cancelled`() = runBlocking {
        start()
        advanceTo(day("2030-02-28"))

        assertEquals(2, ask(SubscriptionVerticle.CANCEL, ID).getInteger("paidMonths"))
        assertEquals("REVOKED", portone.schedules().schedules().last().getString("status"))
    }

    @Test
    fun `two requests at once charge once`() = runBlocking {
        val gate = Gate()
        portone.faults().next(CHARGE, Fault.Hold(gate))
        val answers = List(2) { send(SubscriptionVerticle.START, REQUEST) }
        gate.awaitArrivals(1).coAwait()
        gate.open()

        val subscriptions = Future.all(answers).coAwait().list<JsonObject>()
        assertEquals(1, subscriptions.distinct().size)
        assertEquals(1, portone.count(CHARGE))
        assertEquals(1, portone.effects().total(Effect.BILLING_KEY))
    }

    /** The event bus alternates between the instances, which share no memory. */
    @Test
    fun `two requests to two instances charge once`() = runBlocking {
        deploy(Channel.LIVE)
        val gate = Gate()
        portone.faults().always(CHARGE, Fault.Hold(gate))
        val answers = List(2) { send(SubscriptionVerticle.START, REQUEST) }
        gate.awaitArrivals(2).coAwait()
        gate.open()

        val subscriptions = Future.all(answers).coAwait().list<JsonObject>()
        assertEquals(1, subscriptions.distinct().size)
        assertEquals(1, portone.effects().total(Effect.CHARGE))
        assertEquals(1, portone.effects().total(Effect.BILLING_KEY))
        assertEquals(1, portone.effects().total(Effect.SCHEDULE))
    }

    @Test
    fun `request that cannot be read is rejected`() = runBlocking {
        for ((field, value) in mapOf("id" to "tea1", "plan" to "?", "card" to "?")) {
            val request = REQUEST.copy().put(field, value)
            assertFails(FailureKind.INVALID_REQUEST) { ask(SubscriptionVerticle.START, request) }
        }
        assertFails(FailureKind.INVALID_REQUEST) { ask(SubscriptionVerticle.START, "?") }
        assertFails(FailureKind.NOT_FOUND) { ask(SubscriptionVerticle.CANCEL, ID) }
        assertEquals(0, portone.requests().size)
    }

    private suspend fun deploy(channel: Channel) {
        val options = PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret())
        val client = PortOneV2Client.create(vertx, options)
        val losingAnswers =
            PortOneV2Client.over { call ->
                val sent = client.send(call)
                sent.transform { _, _ ->
                    if (call.action() == CHARGE && outcomeIsUnknown) {
                        Future.failedFuture(PortOneException.of(FailureKind.OUTCOME_UNKNOWN, "the answer is lost"))
                    } else {
                        sent
                    }
                }
            }
        val clock = InstantSource { portone.clock().now() }
        vertx.deployVerticle(SubscriptionVerticle(losingAnswers, channel.key(), clock)).coAwait()
    }

    private suspend fun start(): JsonObject = ask(SubscriptionVerticle.START, REQUEST)

    /** The card is declined between its registration and its first charge. */
    private suspend fun startDeclined(): JsonObject {
        val gate = Gate()
        portone.faults().next(CHARGE, Fault.Hold(gate))
        val answer = send(SubscriptionVerticle.START, REQUEST)
        gate.awaitArrivals(1).coAwait()
        portone.billingKeys().decline(billingKey(), true)
        gate.open()
        return answer.coAwait()
    }

    private suspend fun get(): JsonObject = ask(SubscriptionVerticle.GET, ID)

    private suspend fun ask(address: String, body: Any): JsonObject = send(address, body).coAwait()

    private fun send(address: String, body: Any): Future<JsonObject> =
        vertx.eventBus().request<JsonObject>(address, body).map { it.body() }

    private suspend fun assertFails(kind: FailureKind, request: suspend () -> Unit) {
        assertEquals(kind.code(), assertThrows<ReplyException> { request() }.failureCode())
    }

    private fun billingKey(): String = portone.billingKeys().keys().single().getString("billingKey")

    private fun advanceTo(time: Instant) {
        portone.clock().advance(Duration.between(portone.clock().now(), time))
    }

    companion object {
        const val CHARGE = "payments.payWithBillingKey"
        val ID: JsonObject = JsonObject().put("id", "tea0001")
        val REQUEST: JsonObject =
            ID.copy()
                .put("plan", "TEA")
                .put(
                    "card",
                    JsonObject()
                        .put("number", "0000-0000-0000-0000")
                        .put("expiryYear", "35")
                        .put("expiryMonth", "12")
                        .put("birth", "000101")
                        .put("passwordTwoDigits", "00"),
                )

        /** Each test begins on the last day of a long month, which is the day before in UTC. */
        @JvmField
        @RegisterExtension
        val simulator = PortOneV2SimulatorExtension {
            PortOneV2SimulatorOptions().withClock(ManualClock.at(day("2030-01-31")))
        }

        /** The beginning of a day in Korea. */
        fun day(date: String): Instant = LocalDate.parse(date).atStartOfDay(ZoneId.of("Asia/Seoul")).toInstant()
    }
}
