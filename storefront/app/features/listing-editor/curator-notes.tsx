import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

export function CuratorNotes({ notes }: { notes: ProducerListing["curator_notes"] }) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const locale = useLocale()
  if (notes.length === 0) return null
  return (
    <Section title={t("notes")}>
      <Timeline
        entries={notes.map(({ institution, date, reasons, tasks, text }, index) => ({
          key: String(index),
          date_time: date,
          date: format.date(date),
          title: institution || t("curator"),
          text: (
            <>
              {reasons.length + tasks.length > 0 ? (
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason}>{t(`reason.${reason}`)}</li>
                  ))}
                  {tasks.map((task) => (
                    <li key={task.criterion}>
                      <ShownText {...shownIn(task.name, locale)} />:{" "}
                      <span className="typed-text" dir="auto">
                        {task.text}
                      </span>
                    </li>
                  ))}
                </ul>
              ) : null}
              {text ? (
                <p className="typed-text" dir="auto">
                  {text}
                </p>
              ) : null}
            </>
          ),
        }))}
      />
    </Section>
  )
}
