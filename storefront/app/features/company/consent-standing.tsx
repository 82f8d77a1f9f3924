import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Where a consent stands, and who brought it there. */
export function ConsentStanding({ consent }: { consent: ConsentView }) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const { state, valid_until, decided_by, decided_at } = consent
  return (
    <>
      {t(`consent.${state}`, { date: format.date(valid_until) })}
      {decided_by && decided_at ? (
        <span className="soft">
          {" "}
          {t("consents.decided", { name: decided_by, date: format.dateTime(decided_at) })}
        </span>
      ) : null}
    </>
  )
}
