import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = { quote: { rfq_version?: number }; rfq_version: number }

/** A quote that answers an earlier version of the request says so. */
export function ForVersion({ quote, rfq_version }: Props) {
  const { t } = useTranslation("rfqChange")
  const format = useFormat()
  const answered = quote.rfq_version ?? rfq_version
  if (answered >= rfq_version) return null
  return (
    <p>
      <strong>
        {t("forVersion", {
          version: format.number(answered),
          newest: format.number(rfq_version),
        })}
      </strong>
    </p>
  )
}
