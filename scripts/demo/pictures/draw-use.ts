import { createSketch, finish, type Sketch } from "./kit/sketch.ts"
import { batikCut } from "./use/cutting.ts"
import { basketOpen, boxPacked, toteInHand } from "./use/home.ts"
import { bowlServed, tableSet } from "./use/laid.ts"
import { matOnFloor } from "./use/mat.ts"
import { anjatOnBack, bagInHand } from "./use/rattan.ts"
import { chairsStacked, tableInParts } from "./use/seats.ts"
import { cualPacked, ikatPacked } from "./use/textile.ts"
import { scarfWorn, shirtHung } from "./use/worn.ts"

const uses: Record<number, (s: Sketch) => string[]> = {
  5: bagInHand,
  6: anjatOnBack,
  7: matOnFloor,
  8: chairsStacked,
  9: tableInParts,
  15: cualPacked,
  16: boxPacked,
  20: batikCut,
  21: shirtHung,
  22: scarfWorn,
  23: ikatPacked,
  37: toteInHand,
  38: basketOpen,
  39: tableSet,
  40: bowlServed,
}

/** External ids of the goods that are also shown in hand, in use or packed, ascending. */
export const usedListingIds: readonly number[] = Object.keys(uses).map(Number)

/** A third picture that shows a good's size, 1600 × 1200 SVG. Throws on an id without one. */
export function drawInUse(external_id: number): string {
  const draw = uses[external_id]
  if (!draw) throw new Error(`No picture in use for listing ${external_id}`)
  const s = createSketch(2000 + external_id)
  const body = draw(s)
  return finish(s, body)
}
