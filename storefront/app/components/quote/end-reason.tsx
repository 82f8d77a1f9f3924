import type { Ended } from "@serumpun/backend/src/contracts/negotiation.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Letter } from "#app/components/ui/letter.tsx"

/** Why the buyer declined a quote or closed a request, for both sides; nothing when no reason is on file. */
export function EndReason({ ended }: { ended: Ended }) {
  const { t } = useTranslation("trade")
  const { end_reason, end_note } = ended
  if (!end_reason) return null
  return (
    <>
      <p>{t("ended.reason", { reason: t(`endReason.${end_reason}`) })}</p>
      <Letter text={end_note} />
    </>
  )
}
