import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Failure, Loading } from "../components/notices"
import { AppointAgent } from "../components/region/appoint-agent"
import { FunnelTable } from "../components/region/funnel-table"
import { SaveInstitution } from "../components/region/save-institution"
import { useFunnel, useRegionMe } from "../lib/region-queries"
import { useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

/** How far the businesses of a region have come; each figure leads on to its rows. */
export default function RegionPage() {
  const { t } = useText()
  const { params, narrow } = useNarrowing()
  const me = useRegionMe()
  const funnel = useFunnel(params.toString())
  const failed = me.isError ? me : funnel.isError ? funnel : null
  const institution = me.data?.agent?.institution
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {me.data?.agent && !institution ? t("region.noOffice") : t("region.text")}
        </Paragraph>
        {institution && <Paragraph size="small">{institution.name}</Paragraph>}
        <p className="txt-small flex flex-wrap gap-4">
          <Link className="underline" to="/region/businesses">
            {t("region.toBusinesses")}
          </Link>
          <Link className="underline" to="/region/programmes">
            {t("region.toProgrammes")}
          </Link>
          <Link className="underline" to="/region/imports">
            {t("region.toImports")}
          </Link>
          <Link className="underline" to="/region/trade">
            {t("region.toTrade")}
          </Link>
          <Link className="underline" to="/region/dependence">
            {t("region.toDependence")}
          </Link>
          <Link className="underline" to="/region/capital">
            {t("region.toCapital")}
          </Link>
        </p>
      </Container>
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {funnel.data ? (
        <FunnelTable funnel={funnel.data} params={params} onNarrow={narrow} />
      ) : (
        !failed && <Loading />
      )}
      {me.data && !me.data.agent && <SaveInstitution />}
      {me.data && !me.data.agent && <AppointAgent />}
    </div>
  )
}
