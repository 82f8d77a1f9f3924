import type { MedusaContainer } from "@medusajs/framework/types"
import { planCapacity, productionMonths } from "@serumpun/domain/capacity"
import { addDays } from "@serumpun/domain/days"
import { problem, type Problem } from "@serumpun/domain/problems"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"

/** So much of a listing's month, in its unit. */
export type Reservation = { listing_id: string; month: string; quantity: number }

type Wanted = {
  listing_id: string
  quantity: number
  lead_time_days: number
  placed_on: string
  capacity_per_month: number
  /** Where a refusal belongs. */
  field: string
}

/** More than any listing has orders in the months that can still be ordered. */
const RESERVATIONS_MAX = 10_000

/**
 * What standing orders take of these listings from a day's month on. Read it under the lock of the
 * producer's capacity.
 */
export async function readReserved(
  container: MedusaContainer,
  listing_ids: string[],
  from: string,
): Promise<Reservation[]> {
  const rows = await container
    .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
    .listCapacityReservations(
      { listing_id: listing_ids, month: { $gte: from.slice(0, 7) } },
      { select: ["listing_id", "month", "quantity"], take: RESERVATIONS_MAX },
    )
  return rows.map(({ listing_id, month, quantity }) => ({ listing_id, month, quantity }))
}

/** The months that an ordered line takes, or how much they still hold. */
export function reserve(
  { listing_id, quantity, lead_time_days, placed_on, capacity_per_month, field }: Wanted,
  taken: Reservation[],
): { reservations: Reservation[]; problem?: never } | { reservations?: never; problem: Problem } {
  const months = productionMonths(placed_on, lead_time_days)
  const reserved = taken.filter((row) => row.listing_id === listing_id)
  const plan = planCapacity(quantity, months, { capacity_per_month, reserved })
  if (plan.months) return { reservations: plan.months.map((month) => ({ listing_id, ...month })) }
  const date = addDays(placed_on, lead_time_days)
  return { problem: problem(field, "capacity_exceeded", { left: plan.left, quantity, date }) }
}
