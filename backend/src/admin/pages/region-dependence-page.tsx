import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { platformEvidence } from "@serumpun/domain/trade-ledger"
import { Link } from "react-router-dom"
import { Choice } from "../components/choice"
import { Failure, Loading } from "../components/notices"
import { BringOfficial } from "../components/region/bring-official"
import { OfficialFigures } from "../components/region/official-figures"
import { Period } from "../components/region/period"
import { ProvinceChoice } from "../components/region/province-choice"
import { ShareTable } from "../components/region/share-table"
import { TinFall } from "../components/region/tin-fall"
import { YearShares } from "../components/region/year-shares"
import { useRegionMe } from "../lib/region-queries"
import { useDependence } from "../lib/trade-queries"
import { samePlace, useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

/** On how few goods a territory's trade rests, and what happens when tin falls. */
export default function RegionDependencePage() {
  const { t } = useText()
  const { params, narrow } = useNarrowing()
  const me = useRegionMe()
  const found = useDependence(params.toString())
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.dependence.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("region.dependence.text")}
        </Paragraph>
        <p className="txt-small flex flex-wrap gap-4">
          <Link className="underline" to="/region">
            {t("region.title")}
          </Link>
          <Link className="underline" to={`/region/trade?${samePlace(params)}`}>
            {t("region.toTrade")}
          </Link>
        </p>
        <div className="flex flex-wrap items-end gap-3">
          <ProvinceChoice params={params} onNarrow={narrow} />
          <Period params={params} onNarrow={narrow} />
          <Choice
            label={t("region.dependence.evidence")}
            value={found.data?.evidence ?? "paid"}
            options={platformEvidence.map((value) => ({
              value,
              label: t(`region.trade.evidence.${value}`),
            }))}
            onChange={(chosen) => narrow("evidence", chosen)}
          />
        </div>
      </Container>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && (
        <>
          <ShareTable dependence={found.data} params={params} />
          <YearShares years={found.data.years} />
          <TinFall
            fall={found.data.fall}
            asked={params.get("fall")}
            onAsk={(percent) => narrow("fall", percent)}
          />
        </>
      )}
      <OfficialFigures params={params} />
      {me.data && !me.data.agent && <BringOfficial />}
    </div>
  )
}
