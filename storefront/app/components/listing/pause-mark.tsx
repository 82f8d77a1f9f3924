import type { Pause } from "@serumpun/domain/pauses"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** That a listing cannot be asked for, and until when. */
export function PauseMark({ pause }: { pause: Pause }) {
  const text = usePauseText()
  return (
    <span className="badge">
      <Icon name="alert" />
      {text(pause)}
    </span>
  )
}

/** "Sold out until 1 Mar 2027" */
export function usePauseText(): (pause: Pause) => string {
  const { t } = useTranslation("pause")
  const format = useFormat()
  return ({ until }) =>
    until === null ? t("mark.open") : t("mark.until", { date: format.date(until) })
}
