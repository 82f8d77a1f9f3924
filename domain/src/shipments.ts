import {
  airWeight,
  containerKinds,
  containerLoad,
  packVolume,
  type ContainerKind,
  type ContainerLoad,
  type LoadLimit,
  type Pack,
  type Stowage,
} from "./containers.js"
import { divide, fromDecimal, multiply, toDecimal } from "./decimal.js"
import type { OuterPack } from "./listing-content.js"

/** What one outer pack holds, in the listing's unit. */
export function perPack({ inner_quantity, carton_inner_count }: OuterPack): number {
  return fromDecimal(multiply(toDecimal(inner_quantity), toDecimal(carton_inner_count)))
}

/** The outer pack to calculate with; null while its size, weight or content is not known. */
export function packOf(packing: OuterPack): Pack | null {
  const { carton_length_cm, carton_width_cm, carton_height_cm, carton_gross_kg } = packing
  const needed = [carton_length_cm, carton_width_cm, carton_height_cm, carton_gross_kg]
  if (![...needed, perPack(packing)].every((value) => Number.isFinite(value) && value > 0))
    return null
  return {
    kind: packing.kind,
    length: carton_length_cm,
    width: carton_width_cm,
    height: carton_height_cm,
    gross: carton_gross_kg,
    may_lie: packing.may_lie,
    max_layers: packing.max_layers || null,
    per_pallet: packing.cartons_per_pallet || null,
  }
}

/** A full container in the listing's unit, and what it means for who makes it. */
export type FullContainer = ContainerLoad & { quantity: number }

/** Every container, loose and on pallets, that takes at least one pack. */
export function fullContainers(packing: OuterPack): FullContainer[] {
  const pack = packOf(packing)
  if (!pack) return []
  const loads = containerKinds.flatMap((kind) =>
    (["pallets", "floor"] as const).map((stowage) => containerLoad(pack, kind, stowage)),
  )
  const content = toDecimal(perPack(packing))
  return loads
    .filter(({ packs }) => packs > 0)
    .map((load) => ({ ...load, quantity: fromDecimal(multiply(toDecimal(load.packs), content)) }))
}

/** How a quantity travels by sea: packs, and the smallest container that takes them all. */
export type Shipment = {
  packs: number
  /** The last pack is not full. */
  is_last_partial: boolean
  /** Of the packs alone, without pallets. */
  gross: number
  volume: number
  /** Kilograms that air freight is charged for. */
  air: number
  /** `part`: below half of the smallest container in room and weight; shared containers fit better. */
  size: "part" | "one" | "several"
  container: ContainerKind
  stowage: Stowage
  containers: number
  /** What a full container of this kind holds, in the listing's unit, and what ends it. */
  full: number
  limit: LoadLimit
}

/** Null while the packing is not known, or when one pack is too large for any container. */
export function shipmentOf(packing: OuterPack, quantity: number): Shipment | null {
  const pack = packOf(packing)
  const full = fullContainers(packing)
  if (!pack || full.length === 0 || !(quantity > 0) || !Number.isFinite(quantity)) return null
  const content = perPack(packing)
  const exact = fromDecimal(divide(toDecimal(quantity), toDecimal(content), 9))
  const packs = Math.ceil(exact)
  const weight = {
    gross: Number((packs * pack.gross).toFixed(3)),
    volume: Number((packs * packVolume(pack)).toFixed(6)),
  }
  const fitting = full.find((load) => load.packs >= packs)
  const largest = full.reduce((best, load) => (load.packs > best.packs ? load : best))
  const { kind, stowage, quantity: holds, limit, packs: room } = fitting ?? largest
  return {
    ...{ packs, is_last_partial: packs !== exact, ...weight, air: airWeight(weight) },
    size: fitting ? (packs * 2 < room && kind === "20ft" ? "part" : "one") : "several",
    ...{ container: kind, stowage, containers: Math.ceil(packs / room), full: holds, limit },
  }
}
