import type { MedusaContainer } from "@medusajs/framework/types"
import { REVIEW_DUE_DAYS } from "@serumpun/domain/curation-rules"
import { addDays, dayIn, daysBetween } from "@serumpun/domain/days"
import { underReview } from "@serumpun/domain/statuses"
import { STUCK_DAYS } from "@serumpun/domain/stuck-orders"
import type { CurationOverview } from "../contracts/curation"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { countCertificateQueues } from "./certificate-queue"
import { readRates } from "./catalogue-state"
import { findStuckOrders } from "./lists/find-orders"
import { nibDisputes } from "./nib-dispute"
import { readMailHealth } from "./notice"
import { countOrderMoney } from "./order-money"

/** Days before a passport's last one from which somebody should think of renewing it. */
const EXPIRING_DAYS = 60

/** What waits for somebody: numbers only. */
export async function readCurationOverview(container: MedusaContainer): Promise<CurationOverview> {
  const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const today = dayIn(new Date())
  const due = new Date(Date.now() - REVIEW_DUE_DAYS * 86_400_000)
  const open = { status: [...underReview] }
  const one = { select: ["id" as const], take: 1 }
  const orders = container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
  const [
    waiting,
    disputes,
    reviews,
    overdue,
    certificates,
    expiring,
    mail,
    transfers,
    stuck,
    rates,
    money,
  ] = await Promise.all([
    producers.listAndCountProducers({ status: "submitted" }, one),
    nibDisputes(container).listAndCountNibDisputes({ status: "sent" }, one),
    curation.listAndCountReviews(open, one),
    curation.listAndCountReviews({ ...open, submitted_at: { $lt: due } }, one),
    countCertificateQueues(container),
    curation.listAndCountPassports(
      {
        valid_until: { $gte: today, $lte: addDays(today, EXPIRING_DAYS) },
        review: { status: "approved" },
      },
      one,
    ),
    readMailHealth(container),
    orders.listAndCountTransfers({ status: "reported" }, one),
    findStuckOrders(container, { limit: 1, offset: 0 }),
    readRates(container),
    countOrderMoney(container),
  ])
  return {
    producers_to_verify: waiting[1] + disputes[1],
    nib_disputes: disputes[1],
    reviews_open: reviews[1],
    reviews_overdue: overdue[1],
    review_due_days: REVIEW_DUE_DAYS,
    certificates_to_check: certificates.to_check + certificates.no_file,
    passports_expiring: expiring[1],
    expiring_days: EXPIRING_DAYS,
    transfers_reported: transfers[1],
    orders_stuck: stuck.count,
    stuck_days: STUCK_DAYS,
    rates_as_of: rates.as_of,
    rates_age_days: rates.as_of ? Math.max(0, daysBetween(rates.as_of, today)) : 0,
    order_money_waiting: money,
    mail_waiting: mail.waiting,
    mail_failed: mail.failed,
  }
}
