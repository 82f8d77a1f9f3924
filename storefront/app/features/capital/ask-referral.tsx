import { kurClassOf } from "@serumpun/domain/kur"
import type { Problem } from "@serumpun/domain/problems"
import { referralWordings } from "@serumpun/domain/referrals"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { KurClassText } from "./kur-class-text.tsx"

type Props = {
  amount_idr: number
  /** Agencies that would see it. */
  offices: string[]
  consented?: boolean
  problems?: Problem[]
  unavailable?: Undecided
}

/** The words that are agreed to, with what is passed on and who sees it. */
export function AskReferral(props: Props) {
  const { amount_idr, offices, consented, problems = [], unavailable = false } = props
  const { t } = useTranslation("capital")
  const { list } = useFormat()
  const action = `/${useLocale()}/producer/capital/referral`
  if (offices.length === 0) return <p>{t("referral.noOffice")}</p>
  return (
    <form method="post" action={action} className="document" noValidate>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "consent" ? t("referral.consentLabel") : null)}
      />
      <p>
        <KurClassText amount={amount_idr} kur_class={kurClassOf(amount_idr)} />
      </p>
      <p>{t("referral.ask")}</p>
      <p>{t("referral.passes")}</p>
      <p>{t("referral.offices", { names: list(offices) })}</p>
      <input type="hidden" name="amount_idr" value={amount_idr} />
      <input type="hidden" name="consent_wording" value={referralWordings.at(-1)} />
      <Checkbox
        id={fieldId("consent")}
        name="consent"
        value="yes"
        defaultChecked={consented}
        required
        label={t("referral.consent")}
      />
      <p className="document-send">
        <Button name="intent" value="ask">
          {t("referral.button")}
        </Button>
      </p>
    </form>
  )
}
