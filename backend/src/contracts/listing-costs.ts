/** GET and POST /producer/listings/:id/costs: what getting the goods on board costs the producer. */
import { z } from "@medusajs/framework/zod"
import type { FobCosts } from "@serumpun/domain/fob-costs"
import { money } from "./fields"

/** Rupiah per shipment, and per cent of the price. */
export const SaveCosts = z
  .object({ inland_idr: money, port_idr: money, clearance_idr: money, bank_percent: money })
  .strict()
export type SaveCosts = z.infer<typeof SaveCosts>

/** `is_own`: entered for this listing; else those of the producer's newest one, or nothing yet. */
export type CostsAnswer = { costs: FobCosts; is_own: boolean }
