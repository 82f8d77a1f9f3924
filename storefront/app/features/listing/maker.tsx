import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ProducerSummary } from "#app/components/listing/producer-summary.tsx"
import { Prose } from "#app/components/listing/prose.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { Fold } from "./fold.tsx"

type Props = {
  producer: ListingBody["producer"]
  map: ReactNode
  /** What buyers thought of their orders. */
  ratings: ReactNode
}

/** Who makes it, where, with how many, and how, in their own words. */
export function Maker({ producer, map, ratings }: Props) {
  const { t } = useTranslation(["listing", "places"])
  const format = useFormat()
  const locale = useLocale()
  const { story, story_locale, women_percent } = producer
  return (
    <Section
      title={t("producer")}
      id="producer"
      more={{ label: t("producerMore"), href: `/${locale}/producers/${producer.handle}` }}
    >
      <div className="maker">
        <div>
          <ProducerSummary producer={producer} heading="h3" />
          {women_percent === null ? null : (
            <p className="soft">
              {t("places:producer.women", { percent: format.percent(women_percent) })}
            </p>
          )}
        </div>
        {map}
      </div>
      {story ? (
        <Fold title={t("places:producer.story")} id="story">
          <Prose text={story} locale={story_locale} />
        </Fold>
      ) : null}
      {ratings}
    </Section>
  )
}
