import type { OwnReferral } from "@serumpun/backend/src/contracts/referral.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** Where a referral stands, as one sentence with its day. */
export function ReferralState({ referral }: { referral: OwnReferral }) {
  const { t } = useTranslation("capital")
  const format = useFormat()
  const { status, branch, passed_on, decided_on, granted_idr, ended_on } = referral
  if (ended_on) return t("referral.status.ended", { date: format.date(ended_on) })
  const day = decided_on ?? passed_on
  return t(`referral.status.${status}`, {
    date: day ? format.date(day) : "",
    branch: branch ? format.latin(branch) : "",
    amount: granted_idr === null ? "" : format.money(granted_idr, "IDR"),
  })
}
