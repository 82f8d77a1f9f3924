import { Navigate } from "react-router-dom"
import { TransferRow } from "../components/transfer-row"
import { WaitingPage } from "../components/waiting-rows"
import { useCurator } from "../lib/queries"
import { useReportedTransfers } from "../lib/transfer-queries"
import { useText } from "../lib/use-text"

/** Money that buyers say they have sent, for operators to find on the account. */
export default function TransfersPage() {
  const { t } = useText()
  const curator = useCurator()
  const transfers = useReportedTransfers(curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <WaitingPage
      title={t("transfers.title")}
      text={t("transfers.text")}
      error={t("transfers.error")}
      empty={t("transfers.empty")}
      rows={transfers}
    >
      {(transfer) => <TransferRow key={transfer.id} transfer={transfer} />}
    </WaitingPage>
  )
}
