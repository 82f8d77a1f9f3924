import type { ClaimView } from "@serumpun/backend/src/contracts/claim.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { ClaimAnswer } from "./claim-answer.tsx"
import { partyOf, type Side, useOrderPath, useThreadPath } from "./delivery-props.ts"
import { Photos } from "./photos.tsx"
import { useRemedyText } from "./remedy-text.ts"

type Props = {
  order: OrderView
  claim: ClaimView
  side: Side
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
}

/** One claim as both sides read it, and below it what is this side's to answer. */
export function ClaimPage({ order, claim, side, values, problems, unavailable }: Props) {
  const { t } = useTranslation(["delivery", "order", "conversation"])
  const format = useFormat()
  const path = useOrderPath(order.id, side)
  const thread = useThreadPath(order, side)
  const textOf = useRemedyText(order.currency)
  const title = t("claim.pageTitle", { number: order.number })
  const lines = claim.lines.flatMap(({ rfq_item_id, quantity }) => {
    const line = order.lines.find((one) => one.rfq_item_id === rfq_item_id)
    return line ? [`${line.title}: ${format.quantity(quantity, line.unit)}`] : []
  })
  return (
    <div className="stack">
      <h1>
        <Numbered text={title} number={order.number} />
      </h1>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <p className="lede">{t(`claim.status.${claim.status}`)}</p>
      <Terms>
        <Term label={t("claim.field.reason")}>{t(`claim.reason.${claim.reason}`)}</Term>
        <Term label={t("claim.goods")}>
          <bdi>{lines.join(" · ")}</bdi>
        </Term>
        <Term label={t("claim.field.asks")}>{textOf(claim.asks)}</Term>
        {claim.proposal ? (
          <Term label={t(claim.status === "settled" ? "claim.agreed" : "claim.proposed")}>
            {textOf(claim.proposal)}
          </Term>
        ) : null}
      </Terms>
      <p dir="auto" className="typed-text">
        {claim.text}
      </p>
      <Photos
        photos={claim.photos}
        files={`${path}/files`}
        what={t(`claim.reason.${claim.reason}`)}
      />
      <Timeline
        entries={claim.entries.map((entry) => ({
          key: entry.id,
          date_time: entry.made_at,
          date: format.dateTime(entry.made_at),
          title: t(`claim.entry.${entry.kind}`),
          text: (
            <>
              <bdi>{t(`order:moves.${entry.actor}`, { name: entry.actor_name })}</bdi>
              {entry.remedy ? <p>{textOf(entry.remedy)}</p> : null}
              {entry.text ? <p dir="auto">{entry.text}</p> : null}
            </>
          ),
        }))}
      />
      <ClaimAnswer order={order} claim={claim} side={side} values={values} problems={problems} />
      <p className="cluster">
        <a href={thread}>{t("conversation:linkWith", { party: partyOf(order, side) })}</a>
        <ButtonLink variant="quiet" href={`${path}#claims`}>
          {t("claim.toOrder")}
        </ButtonLink>
      </p>
    </div>
  )

  function labelOf(field: string): string | null {
    if (field === "text") return t("claim.field.answer")
    if (field === "remedy") return t("claim.field.proposes")
    return field === "amount" ? t("claim.field.amount") : null
  }
}
