import type { ProducerCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { inTongue } from "./prose.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** Who makes it, in four lines; the demo's invented producers say so. */
export function ProducerSummary({
  producer,
  heading: Heading,
}: {
  producer: ProducerCard
  heading: "h2" | "h3"
}) {
  const { t } = useTranslation(["places", "trade"])
  const format = useFormat()
  const locale = useLocale()
  return (
    <article className="producer-summary">
      <Heading>
        <a href={`/${locale}/producers/${producer.handle}`}>{producer.name}</a>
      </Heading>
      <p {...inTongue(producer.headline_locale)}>{producer.headline}</p>
      <ul role="list" className="facts">
        <li>
          <Icon name="pin" />
          <span>
            <bdi>{producer.place}</bdi>
            {"\u00a0· "}
            {t(`trade:province.${producer.province}`)}
          </span>
        </li>
        <li>{t(`trade:legalForm.${producer.legal_form}`)}</li>
        {producer.founded_year ? (
          <li>{t("producer.since", { year: producer.founded_year })}</li>
        ) : null}
        {producer.people_count ? (
          <li>
            {t("producer.people", {
              count: producer.people_count,
              amount: format.number(producer.people_count),
            })}
          </li>
        ) : null}
      </ul>
      {producer.is_demo ? <p className="soft">{t("producer.demo")}</p> : null}
    </article>
  )
}
