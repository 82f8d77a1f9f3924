import type { Packing } from "@serumpun/domain/listing-content"

/** Europallet-sized base of the drawing and a 20-foot container's inside, in cm (ISO 668, 1CC). */
export const PALLET_CM = { width: 120, depth: 100, height: 15 }
export const CONTAINER_CM = { length: 590, height: 239 }

/** Everything that is counted and measured. */
export type OuterPacking = Omit<Packing, "inner">

export type PackingCounts = {
  /** Of the listing's unit. */
  per_inner: number
  per_carton: number
  per_pallet: number
  per_container: number
  cartons_per_pallet: number
  pallets_per_container: number
  pallet_gross_kg: number
  container_gross_kg: number
  carton_cbm: number
}

const exact = (value: number) => Number(value.toPrecision(12))

/** What each level of the packing holds; nothing is rounded but binary residue. */
export function countPacking(packing: OuterPacking): PackingCounts {
  const per_carton = exact(packing.inner_quantity * packing.carton_inner_count)
  const per_pallet = exact(per_carton * packing.cartons_per_pallet)
  const { carton_length_cm, carton_width_cm, carton_height_cm } = packing
  const pallet_gross_kg = exact(packing.carton_gross_kg * packing.cartons_per_pallet)
  return {
    per_inner: packing.inner_quantity,
    per_carton,
    per_pallet,
    per_container: exact(per_pallet * packing.pallets_per_20ft),
    cartons_per_pallet: packing.cartons_per_pallet,
    pallets_per_container: packing.pallets_per_20ft,
    pallet_gross_kg,
    container_gross_kg: exact(pallet_gross_kg * packing.pallets_per_20ft),
    carton_cbm: exact((carton_length_cm * carton_width_cm * carton_height_cm) / 1_000_000),
  }
}

export type Stack = { columns: number; rows: number; width_cm: number; height_cm: number }

/**
 * How a pallet looks from its long side: cartons next to and on top of each other, laid the way
 * that fits more of them on one layer. Cartons larger than a pallet stand out over it.
 */
export function stackOf(packing: OuterPacking): Stack {
  const { carton_length_cm: length, carton_width_cm: width, carton_height_cm: height } = packing
  const fit = (across: number, deep: number) => ({
    columns: Math.max(1, Math.floor(PALLET_CM.width / across)),
    depth: Math.max(1, Math.floor(PALLET_CM.depth / deep)),
    across,
  })
  const lengthwise = fit(length, width)
  const crosswise = fit(width, length)
  const best =
    crosswise.columns * crosswise.depth > lengthwise.columns * lengthwise.depth
      ? crosswise
      : lengthwise
  const rows = Math.max(1, Math.ceil(packing.cartons_per_pallet / (best.columns * best.depth)))
  const columns = Math.min(best.columns, packing.cartons_per_pallet)
  return { columns, rows, width_cm: columns * best.across, height_cm: rows * height }
}
