import { defineRouteConfig } from "@medusajs/admin-sdk"
import { House } from "@medusajs/icons"
import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Navigate } from "react-router-dom"
import { Crumb } from "../../components/crumb"
import { Failure, Loading } from "../../components/notices"
import { OverviewCards } from "../../components/overview-cards"
import { useCurator, useOverview } from "../../lib/queries"
import { useText } from "../../lib/use-text"

/** Where everybody lands after signing in: operators see what waits, curators go to their queue. */
export default function OverviewPage() {
  const { t } = useText()
  const curator = useCurator()
  const overview = useOverview(curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  const failed = curator.isError ? curator : overview.isError ? overview : null
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("overview.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("overview.text")}
        </Paragraph>
      </Container>
      {failed && (
        <Failure
          title={t("overview.error")}
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      )}
      {overview.data ? <OverviewCards overview={overview.data} /> : !failed && <Loading />}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.overview",
  translationNs: "curation",
  icon: House,
  rank: 0,
})

export const handle = { breadcrumb: () => <Crumb text="menu.overview" /> }
