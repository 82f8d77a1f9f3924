import type { OpenQuestion } from "@serumpun/domain/markets-overview"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { RuleSource } from "#app/components/listing/rule-source.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useMarketNames } from "./use-market-names.ts"

/** What is no verdict and goes to the broker, each rule once. */
export function OpenQuestions({ questions }: { questions: OpenQuestion[] }) {
  const { t } = useTranslation("markets")
  if (questions.length === 0) return null
  return (
    <Section title={t("questions.title")} id="questions">
      <p className="soft">{t("questions.hint")}</p>
      <ul role="list" className="markets-questions">
        {questions.map((question) => (
          <li key={question.rule}>
            <Question question={question} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Question({ question }: { question: OpenQuestion }) {
  const { t } = useTranslation(["markets", "trade"])
  const locale = useLocale()
  const namesOf = useMarketNames()
  const { text, markets, listings, proof, source, checked } = question
  const products = t("products", { count: listings.length })
  return (
    <>
      <p>
        <ShownText {...shownIn(text, locale)} />
      </p>
      <p className="soft">{t("questions.where", { markets: namesOf(markets), products })}</p>
      {proof.length > 0 ? (
        <p>
          {t("questions.proof")}{" "}
          {proof.map((scheme) => (
            <a key={scheme} href={`/${locale}/producer/certificates/new?scheme=${scheme}`}>
              {t(`trade:certificate.${scheme}`)}
            </a>
          ))}
        </p>
      ) : null}
      <p>
        <RuleSource source={source} checked={checked} />
      </p>
    </>
  )
}
