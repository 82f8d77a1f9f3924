import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Side } from "./side.ts"

/** The step that is this side's to take, and the way out while nothing has been paid. */
export function OrderActions({ order, side }: { order: OrderView; side: Side }) {
  const { t } = useTranslation(["order", "settlement"])
  const path = `/${useLocale()}/${side === "buyer" ? "account" : "producer"}/orders/${order.id}`
  const next = nextMove(order.status, side)
  const isUnpaid =
    order.received === 0 && order.transfers.every(({ status }) => status !== "reported")
  // What waits for a sample is not valid yet: its buyer may leave whatever they have paid.
  const isFree =
    order.status === "awaiting_deposit" &&
    (isUnpaid || (side === "buyer" && order.waits_for_sample))
  const isAskable =
    !isFree &&
    (order.status === "awaiting_deposit" || order.status === "in_production") &&
    order.cancellation?.status !== "asked"
  if (!next && !isFree && !isAskable && !order.waits_for_sample) return null
  return (
    <Allowed>
      <p className="cluster document-screen-only">
        <SampleLink order={order} side={side} />
        {next ? <ButtonLink href={`${path}/${next}`}>{t(`move.${next}.link`)}</ButtonLink> : null}
        {isAskable ? (
          <ButtonLink variant="quiet" href={`${path}/ask-cancel`}>
            {t("settlement:ask.link")}
          </ButtonLink>
        ) : null}
        {isFree ? (
          <ButtonLink variant="danger" href={`${path}/cancel`}>
            {t("move.cancel.link")}
          </ButtonLink>
        ) : null}
      </p>
    </Allowed>
  )
}

/** What an order waits for: to be asked for, or where it stands. */
function SampleLink({ order, side }: { order: OrderView; side: Side }) {
  const { t } = useTranslation("sample")
  const locale = useLocale()
  if (!order.waits_for_sample) return null
  const list = `/${locale}/${side === "buyer" ? "account" : "producer"}/samples`
  return (
    <>
      {side === "buyer" ? (
        <ButtonLink href={`${list}/new?rfq=${order.rfq_id}`}>{t("ask.link")}</ButtonLink>
      ) : null}
      <ButtonLink variant="secondary" href={list}>
        {t("open")}
      </ButtonLink>
    </>
  )
}

function nextMove(status: OrderView["status"], side: Side): "ready" | "ship" | "receive" | null {
  if (side === "buyer") return status === "shipped" ? "receive" : null
  if (status === "in_production") return "ready"
  return status === "ready" ? "ship" : null
}
