import { largest, packsInStack, times, type Room } from "./stacks.js"

/**
 * What fits on a pallet and into a container: planning figures, not a stowage plan. Sizes are in cm,
 * weights in kg, volumes in m³.
 */

export const packageKinds = ["carton", "bag", "drum", "crate", "bale", "bundle"] as const
export type PackageKind = (typeof packageKinds)[number]

export const containerKinds = ["20ft", "40ft", "40ft_hc"] as const
export type ContainerKind = (typeof containerKinds)[number]

/** Loose on the floor of the container, or on pallets. */
export type Stowage = "floor" | "pallets"

/**
 * What ends a load first. `height`: the roof, or the door for pallets; `layers`: what the lowest pack
 * bears; `pallet_weight`: what a pallet bears; `pallet_stack`: how the producer builds a pallet.
 */
export const loadLimits = [
  "payload",
  "volume",
  "floor",
  "height",
  "layers",
  "pallet_weight",
  "pallet_stack",
] as const
export type LoadLimit = (typeof loadLimits)[number]

/** One outer pack. It stays upright unless it may lie on any side. */
export type Pack = {
  kind: PackageKind
  length: number
  width: number
  height: number
  gross: number
  may_lie: boolean
  /** Packs on top of each other at most, the lowest included; null as high as there is room. */
  max_layers: number | null
  /** Packs on one pallet as the producer builds it; null for as many as fit. */
  per_pallet: number | null
}

type Container = Room & {
  door: number
  /** Inside measured, and what packs usually fill of it: 28 of 33.2 m³ in each size. */
  volume: number
  usable: number
  payload: number
  /** Pallets of 120 × 100 cm on the floor. */
  pallets: number
}

/**
 * Dry containers. Inside and door: the smallest of ISO 668 and of the carriers' tables; payload:
 * 30,480 kg gross less the heaviest usual tare. Roads often allow less. Read in November 2026.
 */
export const containers: Readonly<Record<ContainerKind, Container>> = {
  "20ft": {
    ...{ length: 590, width: 235, height: 239, door: 228 },
    ...{ volume: 33.2, usable: 28, payload: 28_000, pallets: 10 },
  },
  "40ft": {
    ...{ length: 1203, width: 235, height: 239, door: 228 },
    ...{ volume: 67.7, usable: 57, payload: 26_500, pallets: 20 },
  },
  "40ft_hc": {
    ...{ length: 1203, width: 235, height: 269, door: 258 },
    ...{ volume: 76.3, usable: 64, payload: 26_500, pallets: 20 },
  },
}

/** EPAL 3: 1,000 × 1,200 × 144 mm, about 30 kg, bears 1,500 kg. */
export const pallet = {
  length: 120,
  width: 100,
  height: 14.4,
  own_weight: 30,
  bears: 1500,
} as const

/** A loaded pallet passes the door with this to spare. */
const DOOR_CLEARANCE_CM = 10

/** A load of equal packs; `gross` includes pallets. No packs when not even one fits. */
export type Load = { packs: number; gross: number; volume: number; limit: LoadLimit }
export type PalletLoad = Load & { layers: number; per_layer: number; height: number }
export type ContainerLoad = Load & { kind: ContainerKind; stowage: Stowage; pallets: number }

export const packVolume = ({ length, width, height }: Room) => (length * width * height) / 1_000_000

/** Kilograms that air freight is charged for: the weight, or 1 kg per 6,000 cm³ where that is more. */
export const airWeight = ({ gross, volume }: { gross: number; volume: number }) =>
  Math.max(gross, (volume * 1_000_000) / 6000)

/** The smallest of several limits; of equal ones the first. */
function smallest(limits: [LoadLimit, number][]): { packs: number; limit: LoadLimit } {
  const [limit, packs] = limits.reduce((least, other) => (other[1] < least[1] ? other : least))
  return { packs, limit }
}

const weigh = (pack: Pack, packs: number, pallets = 0) => ({
  gross: Number((packs * pack.gross + pallets * pallet.own_weight).toFixed(3)),
  volume: Number((packs * packVolume(pack)).toFixed(6)),
})

/** One loaded pallet that passes the container's door. */
export function palletLoad(pack: Pack, kind: ContainerKind): PalletLoad {
  const height = containers[kind].door - DOOR_CLEARANCE_CM - pallet.height
  const stack = packsInStack({ length: pallet.length, width: pallet.width, height }, pack)
  const { packs, limit } = smallest([
    // A layer is full by what it is: it is the height that ends a pallet.
    [stack.packs > 0 && stack.limit === "floor" ? "height" : stack.limit, stack.packs],
    ["pallet_weight", times(pallet.bears, pack.gross)],
    ...(pack.per_pallet === null ? [] : [["pallet_stack", pack.per_pallet] as [LoadLimit, number]]),
  ])
  const layers = stack.per_layer > 0 ? Math.ceil(packs / stack.per_layer) : 0
  const rise = stack.layers > 0 ? (stack.height / stack.layers) * layers : 0
  return {
    ...{ packs, limit, layers, per_layer: stack.per_layer },
    height: pallet.height + rise,
    ...weigh(pack, packs, 1),
  }
}

/** The most of one pack that a container takes. */
export function containerLoad(pack: Pack, kind: ContainerKind, stowage: Stowage): ContainerLoad {
  return stowage === "floor" ? looseLoad(pack, kind) : loadOfPallets(pack, kind)
}

/** Bags give way and fill a room by its volume; what is rigid also has to fit side by side. */
function looseLoad(pack: Pack, kind: ContainerKind): ContainerLoad {
  const container = containers[kind]
  const stack = packsInStack(container, pack)
  const isSoft = pack.kind === "bag" && pack.max_layers === null && stack.packs > 0
  const { packs, limit } = smallest([
    ["payload", times(container.payload, pack.gross)],
    ["volume", times(container.usable, packVolume(pack))],
    ...(isSoft ? [] : [[stack.limit, stack.packs] as [LoadLimit, number]]),
  ])
  return { kind, stowage: "floor", pallets: 0, packs, limit, ...weigh(pack, packs) }
}

function loadOfPallets(pack: Pack, kind: ContainerKind): ContainerLoad {
  const container = containers[kind]
  const one = palletLoad(pack, kind)
  const pallets = (packs: number) => (one.packs > 0 ? Math.ceil(packs / one.packs) : 0)
  const room = container.pallets * one.packs
  const packs = largest(room, (count) => {
    return weigh(pack, count, pallets(count)).gross <= container.payload
  })
  return {
    ...{ kind, stowage: "pallets", packs, pallets: pallets(packs) },
    limit: packs < room ? "payload" : one.packs > 0 ? "floor" : one.limit,
    ...weigh(pack, packs, pallets(packs)),
  }
}
