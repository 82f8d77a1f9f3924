import type {
  ComparedLine,
  ComparedQuote,
  Comparison,
} from "@serumpun/backend/src/contracts/comparison.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { chosenValue } from "./chosen.ts"
import { CountedOption } from "./counted-option.tsx"
import { writeHs } from "./texts.ts"

/** One row per good, one column per quote; ticked lines are ordered on the pages that follow. */
export function GoodsMatrix({ comparison, chosen }: { comparison: Comparison; chosen: string[] }) {
  const { t } = useTranslation(["comparison", "common"])
  const { quotes, rfq, target, unquoted } = comparison
  const lines = quotes.flatMap((quote) => quote.lines)
  const page = `/${useLocale()}/account/rfqs/${rfq.id}/compare`
  const hasOptions = lines.some(({ options }) => options?.length)
  const rows = [...new Set(lines.map(({ goods }) => goods))]
  const isOpen = quotes.some(({ order_id }) => order_id === null)
  return (
    <form action={`${page}/chosen`} className="landed-goods">
      <input type="hidden" name="incoterm" value={target.incoterm} />
      <input type="hidden" name="currency" value={target.currency} />
      <Section title={t("goods.title")} id="goods">
        {isOpen ? <p className="document-screen-only">{t("goods.text")}</p> : null}
        <DataTable
          stacked
          caption={t("goods.caption", { rule: target.incoterm, currency: target.currency })}
          columns={[
            { label: t("goods.goods") },
            ...quotes.map(({ producer_name }) => ({ label: producer_name })),
          ]}
          rows={[
            ...rows.map((goods) => ({
              key: goods,
              cells: [
                <GoodsName key="goods" lines={lines.filter((line) => line.goods === goods)} />,
                ...quotes.map((quote) => (
                  <QuotedGoods key={quote.id} {...{ quote, goods, target, chosen }} />
                )),
              ],
            })),
            ...unquoted.map((item) => ({
              key: item.goods,
              cells: [
                <GoodsName key="goods" lines={[item]} />,
                ...quotes.map((quote) => (
                  <LeftOut key={quote.id} quote={quote} goods={item.goods} />
                )),
              ],
            })),
          ]}
        />
        {hasOptions ? (
          <p className="document-screen-only">
            <Button variant="secondary" formAction={page}>
              {t("goods.recount")}
            </Button>
          </p>
        ) : null}
        {isOpen ? (
          <Allowed>
            <p className="cluster document-screen-only">
              <Button>{t("goods.choose")}</Button>
              <span className="soft">{t("goods.hint")}</span>
            </p>
          </Allowed>
        ) : null}
      </Section>
    </form>
  )
}

type Named = Pick<ComparedLine, "title" | "hs_code" | "unit">

function GoodsName({ lines }: { lines: Named[] }) {
  const { t } = useTranslation(["comparison", "common"])
  const [first] = lines
  if (!first) return null
  const titles = new Set(lines.map(({ title }) => title))
  const code = writeHs(first.hs_code)
  const hs = t("goods.hs", { code, unit: t(`common:unit.perUnit.${first.unit}`) })
  return titles.size === 1 ? (
    <span className="landed-cell">
      <strong>
        <bdi>{first.title}</bdi>
      </strong>
      <span className="soft">{hs}</span>
    </span>
  ) : (
    <strong>{hs}</strong>
  )
}

type CellProps = {
  quote: ComparedQuote
  goods: string
  target: Comparison["target"]
  chosen: string[]
}

function QuotedGoods({ quote, goods, ...line }: CellProps) {
  const lines = quote.lines.filter((line) => line.goods === goods)
  if (lines.length === 0) return <LeftOut quote={quote} goods={goods} />
  return (
    <div className="landed-lines">
      {lines.map((one) => (
        <Line key={one.rfq_item_id} {...line} quote={quote} line={one} />
      ))}
    </div>
  )
}

/** Not quoted, with the producer's reason where they gave one. */
function LeftOut({ quote, goods }: Pick<CellProps, "quote" | "goods">) {
  const { t } = useTranslation("comparison")
  const left = quote.not_quoted.filter((one) => one.goods === goods)
  return (
    <span className="landed-cell soft">
      <span>{t("goods.none")}</span>
      {left.map(({ title, reason }) => (
        <span key={title} dir="auto">
          {reason}
        </span>
      ))}
    </span>
  )
}

type LineProps = Omit<CellProps, "goods"> & { line: ComparedLine }

function Line({ quote, line, target, chosen }: LineProps) {
  const { t } = useTranslation(["comparison", "common"])
  const format = useFormat()
  const unit = t(`common:unit.perUnit.${line.unit}`)
  const landed = line.landed_per_unit
  return (
    <div className="landed-cell">
      {quote.order_id ? (
        <bdi>{line.title}</bdi>
      ) : (
        <Checkbox
          name="line"
          value={chosenValue(quote.id, line.rfq_item_id)}
          defaultChecked={chosen.includes(chosenValue(quote.id, line.rfq_item_id))}
          label={<bdi>{line.title}</bdi>}
        />
      )}
      <span>
        {t("goods.quoted", {
          quantity: format.quantity(line.quantity, line.unit),
          price: format.unitPrice(line.unit_price, quote.currency),
          unit,
        })}
      </span>
      {landed === null ? (
        <strong className="landed-gap">{t("unknown")}</strong>
      ) : (
        <strong>
          {t("goods.landed", {
            price: format.unitPrice(landed, target.currency),
            unit,
            rule: target.incoterm,
          })}
        </strong>
      )}
      {line.standing?.kind === "cheapest" ? (
        <strong className="landed-best">{t("cheapestLine")}</strong>
      ) : null}
      {quote.order_id ? null : <CountedOption quote={quote} line={line} />}
      <LineFacts line={line} />
    </div>
  )
}

/** What decides beside the price: minimum, lead time, certificates and the curators' scores. */
function LineFacts({ line }: { line: ComparedLine }) {
  const { t } = useTranslation(["comparison", "common", "trade"])
  const format = useFormat()
  const { moq, passport_mean, certificates } = line
  const days = t("common:unit.days", { count: line.lead_time_days })
  return (
    <ul className="landed-facts soft" role="list">
      {moq === null ? null : (
        <li>{t("goods.moq", { quantity: format.quantity(moq, line.unit) })}</li>
      )}
      <li>{t("goods.days", { days })}</li>
      <li>
        {passport_mean === null
          ? t("goods.noPassport")
          : t("goods.passport", { score: format.number(passport_mean, 1) })}
      </li>
      <li>
        {certificates.length > 0
          ? format.list(certificates.map((scheme) => t(`trade:certificate.${scheme}`)))
          : t("goods.noCertificates")}
      </li>
    </ul>
  )
}
