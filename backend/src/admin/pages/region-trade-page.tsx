import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { tradeDimensions } from "@serumpun/domain/trade-ledger"
import { Link } from "react-router-dom"
import { Choice } from "../components/choice"
import { Failure, Loading } from "../components/notices"
import { Period } from "../components/region/period"
import { ProvinceChoice } from "../components/region/province-choice"
import { TradeFiles } from "../components/region/trade-files"
import { TradeTable } from "../components/region/trade-table"
import { Section } from "../components/section"
import { useTrade } from "../lib/trade-queries"
import { samePlace, useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

/** What producers of a territory have sold abroad; each figure leads to its entries. */
export default function RegionTradePage() {
  const { t } = useText()
  const { params, narrow } = useNarrowing()
  const trade = useTrade(params.toString())
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.trade.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("region.trade.text")}
        </Paragraph>
        <p className="txt-small flex flex-wrap gap-4">
          <Link className="underline" to="/region">
            {t("region.title")}
          </Link>
          <Link className="underline" to={`/region/dependence?${samePlace(params)}`}>
            {t("region.toDependence")}
          </Link>
        </p>
        <TradeFiles params={params} />
      </Container>
      <Section
        title={t("region.trade.title")}
        aside={
          <div className="flex flex-wrap items-end gap-3">
            <ProvinceChoice params={params} onNarrow={narrow} />
            <Period params={params} onNarrow={narrow} />
            <Choice
              label={t("region.trade.by")}
              value={trade.data?.by ?? "heading"}
              options={tradeDimensions.map((value) => ({
                value,
                label: t(`region.trade.dimension.${value}`),
              }))}
              onChange={(chosen) => narrow("by", chosen)}
            />
          </div>
        }
      >
        {trade.isError && <Failure error={trade.error} onRetry={() => void trade.refetch()} />}
        {trade.isPending && <Loading />}
        {trade.data && <TradeTable trade={trade.data} params={params} />}
      </Section>
    </div>
  )
}
