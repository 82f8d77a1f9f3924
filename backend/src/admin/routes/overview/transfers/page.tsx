import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Navigate } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { Failure, Loading } from "../../../components/notices"
import { TransferRow } from "../../../components/transfer-row"
import { useCurator } from "../../../lib/queries"
import { useReportedTransfers } from "../../../lib/transfer-queries"
import { useText } from "../../../lib/use-text"

/** Money that buyers say they have sent, for operators to find on the account. */
export default function TransfersPage() {
  const { t } = useText()
  const curator = useCurator()
  const transfers = useReportedTransfers(curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("transfers.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("transfers.text")}
        </Paragraph>
      </Container>
      {transfers.isError && (
        <Failure
          title={t("transfers.error")}
          error={transfers.error}
          onRetry={() => void transfers.refetch()}
        />
      )}
      {transfers.isPending && <Loading />}
      {transfers.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("transfers.empty")}</Paragraph>
        </Container>
      )}
      {transfers.data?.map((transfer) => (
        <TransferRow key={transfer.id} transfer={transfer} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.transfers", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.transfers" /> }
