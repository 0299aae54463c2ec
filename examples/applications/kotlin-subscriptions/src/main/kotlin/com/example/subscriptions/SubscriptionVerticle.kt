package com.example.subscriptions

import io.github.portonevertx.FailureKind
import io.github.portonevertx.PortOneException
import io.github.portonevertx.v2.PortOneV2Client
import io.vertx.core.eventbus.Message
import io.vertx.core.json.JsonObject
import io.vertx.kotlin.coroutines.CoroutineEventBusSupport
import io.vertx.kotlin.coroutines.CoroutineVerticle
import io.vertx.kotlin.coroutines.coAwait
import kotlinx.coroutines.delay
import kotlinx.coroutines.isActive
import kotlinx.coroutines.launch
import org.slf4j.LoggerFactory
import java.time.InstantSource
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes

/** Answers requests about subscriptions on the event bus. Failures have the codes of the library. */
class SubscriptionVerticle(
    private val client: PortOneV2Client,
    private val channelKey: String,
    private val clock: InstantSource = InstantSource.system(),
    private val settleEvery: Duration = 10.minutes,
) : CoroutineVerticle(),
    CoroutineEventBusSupport {
    override suspend fun start() {
        val subscriptions = Subscriptions(Billing(client, channelKey), clock)
        serve(START) { subscriptions.start(it.id(), it.plan(), it.card()).toJson() }
        serve(GET) { subscriptions.get(it.id()).toJson() }
        serve(CANCEL) { subscriptions.cancel(it.id()).toJson() }
        serve(SETTLE) {
            subscriptions.settleAll()
            JsonObject()
        }
        launch {
            while (isActive) {
                delay(settleEvery)
                subscriptions.settleAll()
            }
        }
    }

    private suspend fun serve(address: String, answer: suspend (JsonObject) -> JsonObject) {
        vertx.eventBus()
            .coConsumer<Any?>(address) { request -> answer(request, answer) }
            .completion()
            .coAwait()
    }

    private suspend fun answer(request: Message<Any?>, answer: suspend (JsonObject) -> JsonObject) {
        try {
            val body = request.body() as? JsonObject ?: throw invalid("a JSON object is expected")
            request.reply(answer(body))
        } catch (failure: PortOneException) {
            log.warn("{} failed: {}", request.address(), failure.message)
            request.fail(failure.kind().code(), failure.message)
        } catch (failure: SubscriptionException) {
            request.fail(failure.kind.code(), failure.message)
        }
    }

    companion object {
        const val START = "subscriptions.start"
        const val GET = "subscriptions.get"
        const val CANCEL = "subscriptions.cancel"
        const val SETTLE = "subscriptions.settle"

        private val log = LoggerFactory.getLogger(SubscriptionVerticle::class.java)

        /** Safe in the payment ids of every payment company. */
        private val ID = Regex("[A-Za-z0-9]{6,30}")

        private fun JsonObject.id(): String =
            text("id").also { if (!ID.matches(it)) throw invalid("id has 6 to 30 letters and digits") }

        private fun JsonObject.plan(): Plan =
            text("plan").let { name -> Plan.entries.find { it.name == name } ?: throw invalid("there is no such plan") }

        private fun JsonObject.card(): Card {
            val card = getValue("card") as? JsonObject ?: throw invalid("card is missing")
            return Card(
                number = card.text("number"),
                expiryYear = card.text("expiryYear"),
                expiryMonth = card.text("expiryMonth"),
                birth = card.text("birth"),
                passwordTwoDigits = card.text("passwordTwoDigits"),
            )
        }

        private fun JsonObject.text(name: String): String =
            getValue(name) as? String ?: throw invalid("$name is missing")

        private fun invalid(message: String) = SubscriptionException(FailureKind.INVALID_REQUEST, message)
    }
}
