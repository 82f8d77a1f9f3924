import type { MedusaContainer } from "@medusajs/framework/types"
import { workOnImports } from "../workflows/listing-import/work-on-imports"

export default async function workOn(container: MedusaContainer) {
  await workOnImports(container)
}

// Most begin when the producer answers; this finds what an ended process or a database that was away left.
export const config = { name: "work-on-imports", schedule: { interval: 10_000 } }
