import { containerLoad, containers, packageKinds, packVolume, palletLoad } from "./containers.js"
import type { OuterPack } from "./listing-content.js"
import { problem, type Problem } from "./problems.js"
import { packOf, perPack } from "./shipments.js"
import type { Unit } from "./units.js"

/** Without these nobody can plan freight; zero is how a draft says "not filled in yet". */
export const neededPacking = [
  "inner_quantity",
  "carton_inner_count",
  "carton_length_cm",
  "carton_width_cm",
  "carton_height_cm",
  "carton_net_kg",
  "carton_gross_kg",
] as const satisfies (keyof OuterPack)[]

/** Kilograms in a cubic metre of outer packs: baskets reach about 20, pewter about 3,000. */
const DENSITY = { min: 5, max: 8000 }

/** How far the net weight may be from the content, where goods are sold by weight. */
const NET_TOLERANCE = 0.02

/** What must hold of the packing before review: complete, possible, and without contradiction. */
export function checkPacking({ packing, unit }: { packing: OuterPack; unit: Unit }): Problem[] {
  const missing = neededPacking.filter((field) => !(packing[field] > 0))
  if (missing.length === neededPacking.length)
    return [problem("packing.inner_quantity", "packing_required")]
  const problems: Problem[] = missing.map((field) => problem(`packing.${field}`, "required"))
  if (!packageKinds.includes(packing.kind)) problems.push(problem("packing.kind", "invalid_choice"))
  for (const field of ["carton_inner_count", "max_layers", "cartons_per_pallet"] as const)
    if (!Number.isInteger(packing[field]))
      problems.push(problem(`packing.${field}`, "too_many_decimals", { max: 0 }))
  if (packing.carton_net_kg > packing.carton_gross_kg)
    problems.push(problem("packing.carton_net_kg", "packing_net_above_gross"))
  return problems.length > 0 ? problems : [...checkSize(packing), ...checkNet(packing, unit)]
}

/** Sizes typed in mm or weights in g are caught here. */
function checkSize(packing: OuterPack): Problem[] {
  const pack = packOf(packing)
  if (!pack) return []
  const field = "packing.carton_length_cm"
  if (containerLoad(pack, "40ft_hc", "floor").packs === 0) {
    const { length, width, height } = containers["40ft_hc"]
    return [problem(field, "packing_too_large", { length, width, height })]
  }
  const density = pack.gross / packVolume(pack)
  if (density < DENSITY.min || density > DENSITY.max)
    return [
      problem(field, "packing_implausible", {
        litres: Number((packVolume(pack) * 1000).toPrecision(3)),
        gross: pack.gross,
      }),
    ]
  if (pack.per_pallet === null) return []
  const max = palletLoad({ ...pack, per_pallet: null }, "40ft_hc").packs
  return pack.per_pallet > max
    ? [problem("packing.cartons_per_pallet", "packing_pallet_overfull", { max })]
    : []
}

function checkNet(packing: OuterPack, unit: Unit): Problem[] {
  const content = perPack(packing)
  const { carton_net_kg: net } = packing
  return unit === "kg" && Math.abs(net - content) > NET_TOLERANCE * content
    ? [problem("packing.carton_net_kg", "packing_net_differs", { net, content })]
    : []
}
