import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Navigate } from "react-router-dom"

/** "Settings" opens on the store's, which are closed here; everybody has a profile. */
export default function LandFromStore() {
  return <Navigate to="/settings/profile" replace />
}

export const config = defineWidgetConfig({ zone: "store.details.before" })
