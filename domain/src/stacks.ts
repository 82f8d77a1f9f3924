import type { LoadLimit } from "./containers.js"

/** Equal boxes in layers on a floor; sizes in cm. */
export type Room = { length: number; width: number; height: number }

type StackedPack = Room & { may_lie: boolean; max_layers: number | null }

export type Stack = {
  packs: number
  layers: number
  per_layer: number
  height: number
  limit: LoadLimit
}

/** How often `step` goes into `room`; sizes such as 0.3 leave no binary residue. */
export const times = (room: number, step: number) => Math.floor(room / step + 1e-9)

/** Rectangles of one size on a floor: all one way, or in two blocks that lie across each other. */
export function packsPerLayer(
  floor: { length: number; width: number },
  { length, width }: { length: number; width: number },
): number {
  const inTwoBlocks = (long: number, wide: number, along: number, across: number) => {
    const counts = Array.from({ length: times(long, along) + 1 }, (_, columns) => {
      const rest = long - columns * along
      return columns * times(wide, across) + times(rest, across) * times(wide, along)
    })
    return Math.max(...counts)
  }
  return Math.max(
    inTwoBlocks(floor.length, floor.width, length, width),
    inTwoBlocks(floor.length, floor.width, width, length),
    inTwoBlocks(floor.width, floor.length, length, width),
    inTwoBlocks(floor.width, floor.length, width, length),
  )
}

/** The way up that stacks most packs in a room, by its shape alone. */
export function packsInStack(room: Room, pack: StackedPack): Stack {
  const { length, width, height } = pack
  const upright: Room[] = [{ length, width, height }]
  const lying: Room[] = [
    { length, width: height, height: width },
    { length: width, width: height, height: length },
  ]
  const stacks = (pack.may_lie ? [...upright, ...lying] : upright).map((way) => {
    const per_layer = packsPerLayer(room, way)
    const upToRoof = times(room.height, way.height)
    const layers = Math.min(upToRoof, pack.max_layers ?? upToRoof)
    const limit = shapeLimit(room, way, { per_layer, layers, upToRoof })
    return { packs: per_layer * layers, layers, per_layer, height: layers * way.height, limit }
  })
  return stacks.reduce((best, other) => (other.packs > best.packs ? other : best))
}

/** What keeps one more pack out: the floor or the roof, whichever leaves more of its room unused. */
function shapeLimit(
  room: Room,
  way: Room,
  { per_layer, layers, upToRoof }: { per_layer: number; layers: number; upToRoof: number },
): LoadLimit {
  if (per_layer === 0) return "floor"
  if (layers < upToRoof) return "layers"
  const floorShare = (per_layer * way.length * way.width) / (room.length * room.width)
  return floorShare < (layers * way.height) / room.height ? "floor" : "height"
}

/** The largest count up to `most` that fits, when whatever is less than a fitting count fits too. */
export function largest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}
