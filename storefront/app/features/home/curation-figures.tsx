import {
  criteria,
  CURATORS_NEEDED,
  EXPORT_GRADE_MONTHS,
  gates,
} from "@serumpun/domain/curation-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** How curation works, in the four numbers that it stands on. */
export function CurationFigures() {
  const { t } = useTranslation("home")
  const format = useFormat()
  const locale = useLocale()
  const figures = [
    ["curators", CURATORS_NEEDED],
    ["gates", gates.length],
    ["criteria", criteria.length],
    ["months", EXPORT_GRADE_MONTHS],
  ] as const
  return (
    <Section
      title={t("curation.title")}
      more={{ label: t("curation.more"), href: `/${locale}/how-it-works#curation` }}
    >
      <dl className="figures">
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`curation.${key}`)}</dt>
            <dd className="figure">{format.number(value)}</dd>
            <dd>{t(`curation.${key}Text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
