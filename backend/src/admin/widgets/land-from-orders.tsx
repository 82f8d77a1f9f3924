import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { Navigate, useNavigationType } from "react-router-dom"
import { useAgent, useCurator, useTranslator } from "../lib/queries"

/**
 * The dashboard opens on its orders: whoever is sent there is led on to the overview. Operators who
 * went there by a link, or opened the page's address, stay; to curators, translators and agents orders are closed.
 */
export default function LandFromOrders() {
  const [arrival] = useState(useNavigationType())
  const curator = useCurator()
  const translator = useTranslator()
  const agent = useAgent()
  const isClosed = Boolean(curator.data ?? translator.data ?? agent.data)
  return arrival === "REPLACE" || isClosed ? <Navigate to="/overview" replace /> : null
}

export const config = defineWidgetConfig({ zone: "order.list.before" })
