import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Navigate } from "react-router-dom"
import { Failure, Loading } from "../components/notices"
import { OverviewCards } from "../components/overview-cards"
import { useAgent, useCurator, useOverview, useTranslator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** Where everybody lands after signing in: operators see what waits, curators and translators go to their queue, agents to their region. */
export default function OverviewPage() {
  const { t } = useText()
  const curator = useCurator()
  const translator = useTranslator()
  const agent = useAgent()
  const overview = useOverview(
    curator.data === null && translator.data === null && agent.data === null,
  )
  if (curator.data) return <Navigate to="/curation" replace />
  if (translator.data) return <Navigate to="/translations" replace />
  if (agent.data) return <Navigate to="/region" replace />
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
