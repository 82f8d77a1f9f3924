import { Navigate } from "react-router-dom"
import { ImportPage } from "../components/producer-import/import-page"
import { useCurator } from "../lib/queries"

/** Files of businesses that operators bring in; each gets a draft and an invitation. */
export default function ProducerImportsPage() {
  const curator = useCurator()
  return curator.data ? <Navigate to="/curation" replace /> : <ImportPage />
}
