import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { type DeliveryProps, useOrderPath } from "./delivery-props.ts"
import { useRemedyText } from "./remedy-text.ts"

/** What the buyer says is wrong, where each claim stands, and until when more can be made. */
export function ClaimSection({ order, delivery, side }: DeliveryProps) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const path = useOrderPath(order.id, side)
  const textOf = useRemedyText(order.currency)
  const { claims, claim_until, settlements, can_claim } = delivery
  if (claim_until === null) return null
  return (
    <Section title={t("claim.title")} id="claims">
      <div className="stack">
        {claims.length === 0 ? <p className="soft">{t("claim.empty")}</p> : null}
        <ol className="target-list" role="list">
          {claims.map((claim) => (
            <li key={claim.id} className="card">
              <p>
                <strong>{t(`claim.reason.${claim.reason}`)}</strong>{" "}
                <time className="soft" dateTime={claim.opened_at}>
                  {format.date(claim.opened_at)}
                </time>
              </p>
              <p>{t(`claim.status.${claim.status}`)}</p>
              {claim.proposal ? <p>{textOf(claim.proposal)}</p> : null}
              <p className="document-screen-only">
                <ButtonLink variant="secondary" href={`${path}/claims/${claim.id}`}>
                  {t("claim.open")}
                </ButtonLink>
              </p>
            </li>
          ))}
        </ol>
        {settlements.length > 0 ? (
          <Terms>
            {settlements.map(({ claim_id, remedy, amount }) => (
              <Term key={claim_id} label={t(`claim.settled.${remedy}`)}>
                <bdi>{format.money(amount, order.currency)}</bdi>
              </Term>
            ))}
          </Terms>
        ) : null}
        <p className="soft">
          {t(can_claim ? "claim.until" : "claim.over", { date: format.date(claim_until) })}
        </p>
        {side === "buyer" && can_claim ? (
          <Allowed>
            <p className="document-screen-only">
              <ButtonLink variant="secondary" href={`${path}/claim`}>
                {t("claim.new")}
              </ButtonLink>
            </p>
          </Allowed>
        ) : null}
      </div>
    </Section>
  )
}
