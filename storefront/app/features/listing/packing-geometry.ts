import {
  containerLoad,
  containers,
  pallet,
  palletLoad,
  type Pack,
} from "@serumpun/domain/containers"

const room = containers["20ft"]
/** More would be a grey field. */
const MOST_BOXES = 400

/** A loaded pallet from its long side: packs beside and above each other, and how high they stand on it, in cm. */
export function palletStack(pack: Pack): { columns: number; layers: number; rise: number } {
  const { height, layers, per_layer } = palletLoad(pack, "20ft")
  const columns = Math.max(1, Math.min(Math.floor(pallet.length / pack.length), per_layer))
  return { columns, layers, rise: height - pallet.height }
}

/** Where the pallets of a full 20-foot container begin along one wall, in cm from its end: half of them, rounded up. */
export function palletsInside(pack: Pack): number[] {
  const { pallets } = containerLoad(pack, "20ft", "pallets")
  const along = Math.min(Math.ceil(pallets / 2), Math.floor(room.length / pallet.width))
  const step = room.length / Math.max(along, 1)
  return Array.from({ length: along }, (_, index) => index * step + (step - pallet.width) / 2)
}

/**
 * The packs of a 20-foot container loaded loose that stand along one wall, in cm from its end and its floor. Where weight
 * ends the load, they fill less than the wall.
 */
export function looseInside(pack: Pack): { x: number; y: number }[] {
  const { packs } = containerLoad(pack, "20ft", "floor")
  const upToRoof = Math.floor(room.height / pack.height)
  const layers = Math.min(upToRoof, pack.max_layers ?? upToRoof)
  const columns = Math.floor(room.length / pack.length)
  const rows = Math.max(1, Math.floor(room.width / pack.width))
  const shown = Math.min(Math.ceil(packs / rows), columns * layers, MOST_BOXES)
  return Array.from({ length: shown }, (_, index) => ({
    x: (index % columns) * pack.length,
    y: Math.floor(index / columns) * pack.height,
  }))
}
