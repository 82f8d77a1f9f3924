import type { OpenMeeting } from "@serumpun/backend/src/contracts/attendance.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** As much of a meeting as its sheet says. */
export function MeetingTerms({ meeting }: { meeting: OpenMeeting }) {
  const { t } = useTranslation("attend")
  const { date } = useFormat()
  const { title, programme, day, place, institution } = meeting
  return (
    <Terms>
      <Term label={t("meeting.title")}>
        <bdi>{title}</bdi>
      </Term>
      <Term label={t("meeting.programme")}>
        <bdi>{programme}</bdi>
      </Term>
      <Term label={t("meeting.day")}>{date(day)}</Term>
      {place ? (
        <Term label={t("meeting.place")}>
          <bdi>{place}</bdi>
        </Term>
      ) : null}
      <Term label={t("meeting.office")}>
        <bdi>{institution ?? "Serumpun"}</bdi>
      </Term>
    </Terms>
  )
}
