import { Container } from "@medusajs/ui"
import type { ReportedClaim } from "../../contracts/claim"
import { useText } from "../lib/use-text"
import { DecideClaimForm } from "./decide-claim"
import { OrderLink } from "./order-link"

/** One claim as both sides wrote it, with its photos; an operator decides when asked. */
export function ClaimRow({ claim }: { claim: ReportedClaim }) {
  const { t, day, money } = useText()
  const { currency, photos, entries, export_order_id } = claim
  const remedy = ({ remedy, amount }: NonNullable<ReportedClaim["proposal"]>) =>
    [t(`claims.remedy.${remedy}`), amount === null ? "" : money(amount, currency)].join(" ").trim()
  return (
    <Container className="flex flex-col gap-3">
      <OrderLink order_id={claim.order_id}>
        {t("claims.of", { number: claim.number, reason: t(`claims.reason.${claim.reason}`) })}
      </OrderLink>
      <div className="txt-small flex flex-col gap-1">
        <span>
          {t("claims.between", {
            company: claim.buyer_company,
            producer: claim.producer_name,
            date: day(claim.opened_at),
          })}
        </span>
        <span>{t(`claims.status.${claim.status}`)}</span>
        <span>{t("claims.asks", { remedy: remedy(claim.asks) })}</span>
        {claim.proposal && <span>{t("claims.proposed", { remedy: remedy(claim.proposal) })}</span>}
        <span dir="auto">{claim.text}</span>
        {photos.map(({ id, name }) => (
          <a
            key={id}
            className="underline self-start"
            href={`/admin/deliveries/${export_order_id}/files/${id}`}
          >
            {t("claims.photo", { name })}
          </a>
        ))}
        {entries.map((entry) => (
          <span key={entry.id} dir="auto">
            {t("claims.entry", {
              date: day(entry.made_at),
              name: entry.actor_name,
              what: t(`claims.kind.${entry.kind}`),
              remedy: entry.remedy ? remedy(entry.remedy) : "",
              text: entry.text ?? "",
            })}
          </span>
        ))}
      </div>
      {claim.status === "escalated" && <DecideClaimForm claim={claim} />}
    </Container>
  )
}
