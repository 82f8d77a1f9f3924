import type { OwnReferralAnswer } from "@serumpun/backend/src/contracts/referral.ts"
import { kurClassOf } from "@serumpun/domain/kur"
import { useIsAllowed } from "#app/components/company/allowed.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { AskReferral } from "./ask-referral.tsx"
import { ReferralState } from "./referral-state.tsx"

/** `amount`: what was just checked, in rupiah. */
type Props = OwnReferralAnswer & { amount: number | null }

/** Where a referral stands, or the way to ask for one about what was just checked. */
export function ReferralPart({ referral, offices, amount }: Props) {
  const { t } = useTranslation("capital")
  const mayAsk = useIsAllowed("manage")
  const page = `/${useLocale()}/producer/capital/referral`
  const asks = amount !== null && kurClassOf(amount) !== null && !referral?.is_open
  if (!referral && !asks) return null
  return (
    <div className="kur-referral">
      <Section title={t("referral.title")}>
        {referral ? (
          <p>
            <ReferralState referral={referral} /> <a href={page}>{t("referral.see")}</a>
          </p>
        ) : null}
        {!asks ? null : mayAsk ? (
          <AskReferral amount_idr={amount} offices={offices} />
        ) : (
          <p>{t("referral.owner")}</p>
        )}
      </Section>
    </div>
  )
}
