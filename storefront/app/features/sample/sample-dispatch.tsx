import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** How a sample travels, once it does. */
export function SampleDispatch({ sample }: { sample: SampleView }) {
  const { t } = useTranslation("sample")
  const format = useFormat()
  const { courier, dispatched_on, tracking_number, tracking_url } = sample
  if (!dispatched_on) return null
  return (
    <Section title={t("dispatch")}>
      <Terms>
        <Term label={t("field.courier")}>
          <bdi>{courier}</bdi>
        </Term>
        <Term label={t("term.dispatched_on")}>{format.date(dispatched_on)}</Term>
        {tracking_number ? (
          <Term label={t("term.tracking_number")}>
            <bdi className="num">{tracking_number}</bdi>
          </Term>
        ) : null}
      </Terms>
      {tracking_url ? (
        <p>
          <a href={tracking_url} rel="noopener noreferrer">
            {t("track")}
          </a>
        </p>
      ) : null}
    </Section>
  )
}
