import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Navigate } from "react-router-dom"

/** The dashboard opens on its orders, which are closed here: whoever gets there is led on. */
export default function LandFromOrders() {
  return <Navigate to="/overview" replace />
}

export const config = defineWidgetConfig({ zone: "order.list.before" })
