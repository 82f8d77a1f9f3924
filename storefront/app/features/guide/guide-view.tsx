import {
  CURATORS_NEEDED,
  criteria,
  EXPORT_GRADE_MONTHS,
  gates,
} from "@serumpun/domain/curation-rules"
import { incoterms, seaOnlyIncoterms } from "@serumpun/domain/incoterms"
import { useTranslation } from "react-i18next"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/use-format.ts"

const buyerSteps = ["find", "ask", "compare", "order"] as const
const terms = [
  "incoterm",
  "named-place",
  "moq",
  "lead-time",
  "hs-code",
  "rfq",
  "quote",
  "certificate",
  "curation",
  "tt",
  "umkm",
] as const

/** How buying, curation and the words of the trade work here. */
export function GuideView() {
  const { t } = useTranslation(["guide", "trade", "common"])
  const locale = useLocale()
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <Section title={t("buyers.title")} id="buyers">
        <ol role="list" className="columns steps">
          {buyerSteps.map((step) => (
            <li key={step}>
              <h3>{t(`buyers.${step}`)}</h3>
              <p>{t(`buyers.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("curation.title")} id="curation">
        <div className="prose">
          <p>{t("curation.text", { count: CURATORS_NEEDED })}</p>
          <p>{t("curation.gates")}</p>
          <ul>
            {gates.map((gate) => (
              <li key={gate}>{t(`trade:gate.${gate}`)}</li>
            ))}
          </ul>
          <p>{t("curation.criteria")}</p>
          <ul>
            {criteria.map((criterion) => (
              <li key={criterion}>{t(`trade:criterion.${criterion}`)}</li>
            ))}
          </ul>
          <p>{t("curation.rule", { count: EXPORT_GRADE_MONTHS })}</p>
        </div>
      </Section>
      <Section title={t("producers.title")} id="producers">
        <div className="prose">
          <p>{t("producers.text")}</p>
          <p>
            <a href={`/${locale}/sign-up/producer`}>{t("producers.signUp")}</a>
          </p>
        </div>
      </Section>
      <Section title={t("ladder.title")} id="incoterms">
        <p className="prose">{t("ladder.text")}</p>
        <ol role="list" className="ladder prose">
          {incoterms.map((rule) => (
            <li key={rule}>
              <b>{rule}</b>
              <div>
                {t(`trade:incoterm.${rule}`)}
                {seaOnlyIncoterms.includes(rule) ? ` (${t("ladder.seaOnly")})` : null}
                <p className="soft">{t(`ladder.${rule}`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("glossary.title")} id="glossary">
        <dl className="glossary prose">
          {terms.map((term) => (
            <div key={term}>
              <dt id={`term-${term}`}>{t(`glossary.${term}`)}</dt>
              <dd>{t(`glossary.${term}-text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}
