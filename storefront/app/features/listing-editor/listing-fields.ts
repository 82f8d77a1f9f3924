/** Controls of the editor that hold numbers; those in `whole` are counted, not measured. */
export const numberFields = [
  "moq",
  "order_multiple",
  "capacity_per_month",
  "lead_time_days",
  "shelf_life_months",
  "packing.inner_quantity",
  "packing.carton_inner_count",
  "packing.carton_length_cm",
  "packing.carton_width_cm",
  "packing.carton_height_cm",
  "packing.carton_gross_kg",
  "packing.carton_net_kg",
  "packing.cartons_per_pallet",
  "packing.max_layers",
  "sample.price_usd",
  "sample.quantity",
  "sample.lead_time_days",
] as const

export const tierRow = ["min", "usd"] as const
export const incotermRow = ["rule", "place", "transport"] as const
export const specificationRow = ["key", "value.id", "value.en"] as const

/** Rows the form shows: those that are filled, one or two to go on with, and a limit. */
export function rowsShown(filled: number, spare: number, most: number): number[] {
  return Array.from({ length: Math.max(filled, Math.min(filled + spare, most)) }, (_, row) => row)
}

export const MAX_TIERS = 6
export const MAX_INCOTERMS = 6
export const MAX_SPECIFICATION = 20
