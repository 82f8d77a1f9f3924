import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Navigate } from "react-router-dom"
import { ClaimRow } from "../../../components/claim-row"
import { Crumb } from "../../../components/crumb"
import { Failure, Loading } from "../../../components/notices"
import { useOpenClaims } from "../../../lib/delivery-queries"
import { useCurator } from "../../../lib/queries"
import { useText } from "../../../lib/use-text"

/** What buyers say is wrong with goods: operators read all of it and decide when they are asked. */
export default function ClaimsPage() {
  const { t } = useText()
  const curator = useCurator()
  const claims = useOpenClaims(curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("claims.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("claims.text")}
        </Paragraph>
      </Container>
      {claims.isError && (
        <Failure
          title={t("claims.error")}
          error={claims.error}
          onRetry={() => void claims.refetch()}
        />
      )}
      {claims.isPending && <Loading />}
      {claims.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("claims.empty")}</Paragraph>
        </Container>
      )}
      {claims.data?.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.claims", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.claims" /> }
