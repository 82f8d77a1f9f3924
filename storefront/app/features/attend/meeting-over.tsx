import type { OpenMeeting } from "@serumpun/backend/src/contracts/attendance.ts"
import { lastDayOfCode } from "@serumpun/domain/meetings"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** A code on another than its days: what it is, and the way out. */
export function MeetingOver({ meeting }: { meeting: OpenMeeting }) {
  const { t } = useTranslation("attend")
  const { date } = useFormat()
  const { time, day, institution } = meeting
  const title =
    time === "early"
      ? t("early", { date: date(day) })
      : t("over", { date: date(lastDayOfCode(day)), office: institution ?? "Serumpun" })
  return (
    <>
      <Notice kind="attention" title={title} />
      <p>
        <a href={`/${useLocale()}/attend`}>{t("go.other")}</a>
      </p>
    </>
  )
}
