import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

/** The heading of something about an order, which leads to Medusa's page of it. */
export function OrderLink({ order_id, children }: { order_id: string; children: ReactNode }) {
  return (
    <Heading level="h2">
      <Link className="underline" to={`/orders/${order_id}`}>
        {children}
      </Link>
    </Heading>
  )
}
