import {
  CURATORS_NEEDED,
  criteria,
  EXPORT_GRADE_MONTHS,
  gates,
} from "@serumpun/domain/curation-rules"
import { incoterms, seaOnlyIncoterms } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

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

const parts = ["buyers", "order", "curation", "producers", "ladder", "glossary"] as const
const orderRules = ["complete", "pace", "fresh", "equal", "room", "chosen"] as const
const idOf = { ladder: "incoterms" } as Partial<Record<(typeof parts)[number], string>>

/** How buying, curation and the words of the trade work here. */
export function GuideView() {
  const { t } = useTranslation("guide")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <div className="guide">
        <nav className="guide-contents" aria-label={t("contents")}>
          <ul role="list" className="cluster">
            {parts.map((part) => (
              <li key={part}>
                <a href={`#${idOf[part] ?? part}`}>{t(`${part}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <BuyerPart />
        <OrderPart />
        <CurationPart />
        <ProducerPart />
        <IncotermPart />
        <GlossaryPart />
      </div>
    </>
  )
}

function BuyerPart() {
  const { t } = useTranslation("guide")
  return (
    <Section title={t("buyers.title")} id="buyers">
      <ol role="list" className="steps">
        {buyerSteps.map((step) => (
          <li key={step}>
            <h3>{t(`buyers.${step}`)}</h3>
            <p>{t(`buyers.${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What stands first in the catalogue, and that nobody can pay for it. */
function OrderPart() {
  const { t } = useTranslation("guide")
  return (
    <Section title={t("order.title")} id="order">
      <p>{t("order.text")}</p>
      <ul>
        {orderRules.map((rule) => (
          <li key={rule}>{t(`order.${rule}`)}</li>
        ))}
      </ul>
      <p>{t("order.paid")}</p>
    </Section>
  )
}

function CurationPart() {
  const { t } = useTranslation(["guide", "trade"])
  return (
    <Section title={t("curation.title")} id="curation">
      <p className="prose">{t("curation.text", { count: CURATORS_NEEDED })}</p>
      <div className="guide-pair">
        <div>
          <p>{t("curation.gates")}</p>
          <ul>
            {gates.map((gate) => (
              <li key={gate}>{t(`trade:gate.${gate}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <p>{t("curation.criteria")}</p>
          <ol>
            {criteria.map((criterion) => (
              <li key={criterion}>{t(`trade:criterion.${criterion}`)}</li>
            ))}
          </ol>
        </div>
      </div>
      <p className="prose">{t("curation.rule", { count: EXPORT_GRADE_MONTHS })}</p>
      <p className="prose">{t("curation.third")}</p>
    </Section>
  )
}

function ProducerPart() {
  const { t } = useTranslation("guide")
  const locale = useLocale()
  return (
    <Section title={t("producers.title")} id="producers">
      <div className="prose">
        <p>{t("producers.text")}</p>
        <p>
          <ButtonLink variant="secondary" href={`/${locale}/sign-up/producer`}>
            {t("producers.signUp")}
          </ButtonLink>
        </p>
      </div>
    </Section>
  )
}

function IncotermPart() {
  const { t } = useTranslation(["guide", "trade"])
  return (
    <Section title={t("ladder.title")} id="incoterms">
      <p className="prose">{t("ladder.text")}</p>
      <ol role="list" className="guide-ladder">
        {incoterms.map((rule) => (
          <li key={rule}>
            <b>{rule}</b>
            <div>
              {t(`trade:incoterm.${rule}`)}
              {seaOnlyIncoterms.includes(rule) ? (
                <span className="soft"> ({t("ladder.seaOnly")})</span>
              ) : null}
              <p className="soft">{t(`ladder.${rule}`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function GlossaryPart() {
  const { t } = useTranslation("guide")
  return (
    <Section title={t("glossary.title")} id="glossary">
      <dl className="guide-glossary">
        {terms.map((term) => (
          <div key={term}>
            <dt id={`term-${term}`}>{t(`glossary.${term}`)}</dt>
            <dd>{t(`glossary.${term}-text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
