package com.example.subscriptions

import io.github.portonevertx.FailureKind
import io.github.portonevertx.PortOneException
import io.github.portonevertx.v2.PortOneV2Client
import io.github.portonevertx.v2.billingkeys.DeleteRequest
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInput
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInputCard
import io.github.portonevertx.v2.billingkeys.IssueRequest
import io.github.portonevertx.v2.common.CardCredential
import io.github.portonevertx.v2.common.Currency
import io.github.portonevertx.v2.common.PaymentAmountInput
import io.github.portonevertx.v2.payments.Order
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest
import io.github.portonevertx.v2.payments.Verification
import io.github.portonevertx.v2.paymentschedules.BillingKeyPaymentScheduleInput
import io.github.portonevertx.v2.paymentschedules.CreateRequest
import io.vertx.kotlin.coroutines.coAwait
import java.time.Instant

/** The calls to PortOne. Each may be repeated after a failure, and executes nothing twice. */
class Billing(private val client: PortOneV2Client, private val channelKey: String) {
    /** Stores the card at PortOne and returns its billing key. It fails with `REJECTED` when the card is refused. */
    suspend fun issueKey(subscriptionId: String, card: Card): String {
        val credential =
            CardCredential.builder()
                .number(card.number)
                .expiryYear(card.expiryYear)
                .expiryMonth(card.expiryMonth)
                .birthOrBusinessRegistrationNumber(card.birth)
                .passwordTwoDigits(card.passwordTwoDigits)
                .build()
        val method =
            InstantBillingKeyPaymentMethodInput.builder()
                .card(InstantBillingKeyPaymentMethodInputCard.builder().credential(credential).build())
                .build()
        val issue = IssueRequest.builder().channelKey(channelKey).method(method).build()
        return keyed("issue", subscriptionId).billingKeys().issue(issue).coAwait().billingKeyInfo.billingKey
    }

    /** Charges a month now. It fails with `REJECTED` when the card is declined. */
    suspend fun charge(subscription: Subscription, month: Int) {
        val paymentId = subscription.paymentId(month)
        val charge =
            PayWithBillingKeyRequest.builder()
                .paymentId(paymentId)
                .billingKey(subscription.billingKey)
                .orderName(subscription.plan.title)
                .amount(price(subscription))
                .currency(Currency.KRW)
                .build()
        try {
            keyed("charge", paymentId).payments().payWithBillingKey(charge).coAwait()
        } catch (failure: PortOneException) {
            // PortOne forgets a key after 3 hours, and then answers ALREADY_PAID.
            val mayBePaid = failure.kind() == FailureKind.OUTCOME_UNKNOWN || failure.errorType() == "ALREADY_PAID"
            if (!mayBePaid || !isPaid(subscription, month)) throw failure
        }
    }

    /** Has PortOne charge a month at a time in the future. */
    suspend fun schedule(subscription: Subscription, month: Int, at: Instant) {
        val payment =
            BillingKeyPaymentScheduleInput.builder()
                .billingKey(subscription.billingKey)
                .orderName(subscription.plan.title)
                .amount(price(subscription))
                .currency(Currency.KRW)
                .build()
        val schedule =
            CreateRequest.builder().paymentId(subscription.paymentId(month)).payment(payment).timeToPay(at).build()
        unlessDone("PAYMENT_SCHEDULE_ALREADY_EXISTS") { client.paymentSchedules().create(schedule).coAwait() }
    }

    /** Returns what has become of the charge of a month. */
    suspend fun outcome(subscription: Subscription, month: Int): Verification.Result =
        client.payments().verify(order(subscription, month)).coAwait().result

    suspend fun revokeSchedule(subscription: Subscription) {
        unlessDone("PAYMENT_SCHEDULE_ALREADY_REVOKED") {
            client.paymentSchedules().revokeAll(subscription.billingKey).coAwait()
        }
    }

    /** Deletes the billing key, which PortOne refuses while a charge is scheduled. */
    suspend fun deleteKey(subscription: Subscription) {
        val delete = DeleteRequest.builder().billingKey(subscription.billingKey).build()
        unlessDone("BILLING_KEY_ALREADY_DELETED") { client.billingKeys().delete(delete).coAwait() }
    }

    /** Ignores the error type by which PortOne says that the write has no effect any more. */
    private suspend fun unlessDone(errorType: String, write: suspend () -> Unit) {
        try {
            write()
        } catch (failure: PortOneException) {
            if (failure.errorType() != errorType) throw failure
        }
    }

    /** Returns false also when PortOne cannot be asked: the failure of the charge says more than that of the query. */
    private suspend fun isPaid(subscription: Subscription, month: Int): Boolean =
        client.payments().verify(order(subscription, month)).map { it.isVerified }.otherwise(false).coAwait()

    private fun order(subscription: Subscription, month: Int): Order =
        Order.of(subscription.paymentId(month), subscription.plan.monthlyPrice)

    private fun price(subscription: Subscription): PaymentAmountInput =
        PaymentAmountInput.builder().total(subscription.plan.monthlyPrice).build()

    /**
     * PortOne answers a write with a known key as it did the first time, also with a failure. So only writes whose
     * first answer counts have a key of their own.
     */
    private fun keyed(write: String, id: String): PortOneV2Client = client.withIdempotencyKey("subscription-$write-$id")
}
