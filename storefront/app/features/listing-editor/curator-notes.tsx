import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "react-i18next"
import { Section } from "#app/components/ui/section.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

export function CuratorNotes({ notes }: { notes: ProducerListing["curator_notes"] }) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <Section title={t("notes")}>
      <Timeline
        entries={notes.map(({ institution, date, text }, index) => ({
          key: String(index),
          date_time: date,
          date: format.date(date),
          title: institution || t("curator"),
          text: (
            <p className="typed-text" dir="auto">
              {text}
            </p>
          ),
        }))}
      />
    </Section>
  )
}
