import { ImportPlaceProvider } from "../lib/import-place"
import { ImportPage } from "../components/producer-import/import-page"

const place = { base: "/admin/region/imports", subject: "register" } as const

/** Lists of businesses that an agency brings into its register; nobody is written to. */
export default function RegionImportsPage() {
  return (
    <ImportPlaceProvider value={place}>
      <ImportPage />
    </ImportPlaceProvider>
  )
}
