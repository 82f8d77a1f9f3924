import { Navigate } from "react-router-dom"
import { ClaimRow } from "../components/claim-row"
import { WaitingPage } from "../components/waiting-rows"
import { useOpenClaims } from "../lib/delivery-queries"
import { useCurator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** What buyers say is wrong with goods: operators read all of it and decide when they are asked. */
export default function ClaimsPage() {
  const { t } = useText()
  const curator = useCurator()
  const claims = useOpenClaims(curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <WaitingPage
      title={t("claims.title")}
      text={t("claims.text")}
      error={t("claims.error")}
      empty={t("claims.empty")}
      rows={claims}
    >
      {(claim) => <ClaimRow key={claim.id} claim={claim} />}
    </WaitingPage>
  )
}
