import { containers, type ContainerKind } from "./containers.js"
import type { OuterPack } from "./listing-content.js"
import { shipmentOf } from "./shipments.js"

type PackedLine = { quantity: number; packing?: OuterPack | null }

/** How all lines of a quote travel together; `missing`: lines whose packing is not known. */
export type QuotePacking = {
  packs: number
  /** m³ and kg of the packs alone. */
  volume: number
  gross: number
  missing: number
  /** The smallest container that takes all of it, or so many of the largest. */
  container: ContainerKind
  containers: number
  /** Per cent of what these containers take in room and in weight. */
  volume_percent: number
  weight_percent: number
}

/**
 * A planning figure by room and weight alone: goods of several lines are not stacked on paper. Null while
 * no line's packing is known.
 */
export function quotePacking(lines: PackedLine[]): QuotePacking | null {
  const shipments = lines.flatMap(({ packing, quantity }) =>
    packing ? (shipmentOf(packing, quantity) ?? []) : [],
  )
  if (shipments.length === 0) return null
  const sum = (of: (shipment: (typeof shipments)[number]) => number) =>
    Number(shipments.reduce((total, shipment) => total + of(shipment), 0).toFixed(3))
  const [packs, volume, gross] = [
    sum(({ packs }) => packs),
    sum(({ volume }) => volume),
    sum(({ gross }) => gross),
  ]
  const needed = (kind: ContainerKind) =>
    Math.ceil(Math.max(volume / containers[kind].usable, gross / containers[kind].payload))
  const container =
    (["20ft", "40ft", "40ft_hc"] as const).find((kind) => needed(kind) <= 1) ?? "40ft_hc"
  const count = Math.max(1, needed(container))
  const { usable, payload } = containers[container]
  const percent = (used: number, room: number) => Math.round((100 * used) / (room * count))
  return {
    ...{ packs, volume, gross, container, containers: count },
    missing: lines.length - shipments.length,
    volume_percent: percent(volume, usable),
    weight_percent: percent(gross, payload),
  }
}
