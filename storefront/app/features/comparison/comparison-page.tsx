import type { Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { EmptyState, Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { FiguresForm, type FiguresAnswer } from "./figures-form.tsx"
import { GoodsMatrix } from "./goods-matrix.tsx"
import { QuoteWays } from "./quote-ways.tsx"
import { TargetForm } from "./target-form.tsx"
import { TotalsTable } from "./totals-table.tsx"

type Props = {
  comparison: Comparison
  /** ISO day: rates older than a week are said to be. */
  today: string
  /** Lines that were ticked before, and the options that count in place of their lines. */
  chosen: string[]
  taken: string[]
  /** The figures have just been saved. */
  isSaved: boolean
  answer: FiguresAnswer | undefined
}

/** All open quotes of one RFQ at one Incoterm and in one currency; a plain document with forms. */
export function ComparisonPage({ comparison, today, chosen, taken, isSaved, answer }: Props) {
  const { t } = useTranslation(["comparison", "account"])
  const { rfq, quotes } = comparison
  const base = `/${useLocale()}/account`
  const back = `${base}/rfqs/${rfq.id}`
  const trail = [
    { label: t("account:list.title"), href: base },
    { label: rfq.number, href: back },
    { label: t("crumb") },
  ]
  return (
    <>
      <Breadcrumb trail={trail} />
      {isSaved ? <Notice kind="success" title={t("figures.saved")} /> : null}
      <h1>
        <Numbered text={t("title", { number: rfq.number })} number={rfq.number} />
      </h1>
      <p className="lede">{t("lede")}</p>
      {quotes.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          text={t("empty.text")}
          action={{ label: t("empty.back"), href: back }}
        />
      ) : (
        <>
          <TargetForm target={comparison.target} taken={taken} />
          <Section title={t("totals.title")} id="totals">
            <TotalsTable comparison={comparison} today={today} />
          </Section>
          <GoodsMatrix comparison={comparison} chosen={chosen} />
          <FiguresForm comparison={comparison} answer={answer} />
          <QuoteWays comparison={comparison} />
          <Files comparison={comparison} taken={taken} />
        </>
      )}
    </>
  )
}

/** The comparison as files; both hold what the page holds, numbers as numbers. */
function Files({ comparison: { rfq, target }, taken }: Pick<Props, "comparison" | "taken">) {
  const { t } = useTranslation("comparison")
  const query = new URLSearchParams([
    ...Object.entries(target),
    ...taken.map((name) => ["take", name]),
  ])
  const file = `/${useLocale()}/account/rfqs/${rfq.id}/compare`
  return (
    <div className="document-screen-only">
      <Section title={t("files.title")}>
        <p className="cluster">
          <a href={`${file}.csv?${query}`}>{t("files.csv")}</a>
          <a href={`${file}.xlsx?${query}`}>{t("files.xlsx")}</a>
        </p>
        <p className="soft">{t("files.print")}</p>
      </Section>
    </div>
  )
}
