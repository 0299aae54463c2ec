package com.example.subscriptions

import io.vertx.core.json.JsonObject
import java.time.Instant
import java.time.ZoneId

/** What can be subscribed to, with its price in won. */
enum class Plan(val title: String, val monthlyPrice: Long) {
    TEA("A month of tea", 9_900),
    COFFEE("A month of coffee", 14_900),
}

enum class Status {
    /** The first charge has been decided on, and its outcome is not known yet. */
    PENDING,

    /** The current month is paid, and the next charge is scheduled at PortOne. */
    ACTIVE,

    /** The first charge was declined. Another attempt is another subscription. */
    DECLINED,

    /** The charge of a later month was declined. */
    PAST_DUE,

    /** Nothing is charged any more. The months that are paid stay paid. */
    CANCELLED,
}

/** A subscription of one customer. Months count from 1. */
data class Subscription(
    val id: String,
    val plan: Plan,
    val billingKey: String,
    val startedAt: Instant,
    val paidMonths: Int = 0,
    val status: Status = Status.PENDING,
) {
    val nextMonth: Int get() = paidMonths + 1

    /** PortOne charges a payment id at most once, so each month has one of its own. */
    fun paymentId(month: Int): String = "${id}M$month"

    /** The beginning of a month: the day of the start, or the last day of a shorter month. */
    fun dueAt(month: Int): Instant = startedAt.atZone(KOREA).plusMonths(month - 1L).toInstant()

    /** The answer to a request. It does not contain the billing key. */
    fun toJson(): JsonObject = JsonObject()
        .put("id", id)
        .put("plan", plan.name)
        .put("status", status.name)
        .put("paidMonths", paidMonths)
        .put("paidUntil", dueAt(nextMonth).toString())

    private companion object {
        val KOREA: ZoneId = ZoneId.of("Asia/Seoul")
    }
}

/** A card as the customer entered it. It is passed to PortOne and never stored. */
class Card(
    val number: String,
    val expiryYear: String,
    val expiryMonth: String,
    val birth: String,
    val passwordTwoDigits: String,
)
