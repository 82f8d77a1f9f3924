import { drawCoconutNectar, drawCoconutSugar } from "./goods/coconut-sugar.ts"
import { drawPalmSugarBlocks, drawPalmSugarGranules } from "./goods/palm-sugar.ts"
import { drawAnjat, drawLampit, drawRattanBag } from "./goods/rattan.ts"
import { createSketch, finish, type Sketch } from "./kit/sketch.ts"

const goods: Record<number, (s: Sketch) => string[]> = {
  1: drawPalmSugarBlocks,
  2: drawPalmSugarGranules,
  3: drawCoconutSugar,
  4: drawCoconutNectar,
  5: drawRattanBag,
  6: drawAnjat,
  7: drawLampit,
}

/** External ids that have a picture, ascending. 10 (raw rattan) has none: its export is banned. */
export const drawnListingIds: readonly number[] = Object.keys(goods).map(Number)

/** The good itself as a 1600 × 1200 SVG document; the same id always gives the same bytes. Throws on an id without a picture. */
export function drawListing(external_id: number): string {
  const draw = goods[external_id]
  if (!draw) throw new Error(`No drawing for listing ${external_id}`)
  const s = createSketch(external_id)
  const body = draw(s)
  return finish(s, body)
}
