import type { ClaimView } from "@serumpun/backend/src/contracts/claim.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ClaimMove } from "@serumpun/domain/delivery/claims"
import type { Problem } from "@serumpun/domain/problems"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { Side } from "./delivery-props.ts"
import { RemedyFields } from "./remedy-fields.tsx"

type Props = {
  order: OrderView
  claim: ClaimView
  side: Side
  values: FormValues
  problems: Problem[]
}

type Kind = Exclude<ClaimMove["kind"], "decide">

/** What each side can do to a claim as it stands; the main step first. */
const answers: Record<Side, Partial<Record<ClaimStatus, Kind[]>>> = {
  buyer: {
    open: ["escalate", "withdraw"],
    proposed: ["agree", "reject", "escalate", "withdraw"],
    escalated: ["withdraw"],
  },
  producer: { open: ["propose", "escalate"], proposed: ["escalate"] },
}

/** One form with a button for each step, so that what was typed goes along whichever is pressed. */
export function ClaimAnswer({ order, claim, side, values, problems }: Props) {
  const { t } = useTranslation("delivery")
  const kinds = answers[side][claim.status] ?? []
  if (kinds.length === 0) return null
  return (
    <Allowed>
      <form method="post" noValidate className="card stack">
        <h2>{t("claim.answerTitle")}</h2>
        <p className="soft">{t(`claim.hint.${side}`)}</p>
        {kinds.includes("propose") ? (
          <RemedyFields
            label={t("claim.field.proposes")}
            currency={order.currency}
            values={values}
            problems={problems}
          />
        ) : null}
        <TextAreaField
          name="text"
          defaultValue={values.text ?? ""}
          problems={problems}
          label={t("claim.field.answer")}
          rows={4}
        />
        <div className="cluster">
          {kinds.map((kind, index) => (
            <Button
              key={kind}
              name="kind"
              value={kind}
              variant={kind === "withdraw" ? "danger" : index === 0 ? "primary" : "secondary"}
            >
              {t(`claim.do.${kind}`)}
            </Button>
          ))}
        </div>
      </form>
    </Allowed>
  )
}
