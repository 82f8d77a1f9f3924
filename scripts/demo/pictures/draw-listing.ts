import { drawAnjat } from "./goods/anjat.ts"
import { drawBambooBasket } from "./goods/bamboo.ts"
import { drawBatikBolts } from "./goods/batik.ts"
import { drawBriquettes } from "./goods/briquettes.ts"
import { drawCassia } from "./goods/cassia.ts"
import { drawRattanChair } from "./goods/chair.ts"
import { drawCloves } from "./goods/cloves.ts"
import { drawCocoa } from "./goods/cocoa.ts"
import { drawCoconutNectar } from "./goods/coconut-nectar.ts"
import { drawCoconutSugar } from "./goods/coconut-sugar.ts"
import { drawCoconutOil, drawDesiccatedCoconut } from "./goods/coconut.ts"
import { drawRoastedCoffee } from "./goods/coffee-roasted.ts"
import { drawGreenCoffee } from "./goods/coffee.ts"
import { drawDriedGinger } from "./goods/ginger.ts"
import { drawForestHoney } from "./goods/honey.ts"
import { drawIkatScarf } from "./goods/ikat.ts"
import { drawLampit } from "./goods/lampit.ts"
import { drawCarrageenan, drawDriedSeaweed } from "./goods/marine.ts"
import { drawPewter } from "./goods/metal.ts"
import { drawNutmeg } from "./goods/nutmeg.ts"
import { drawPandanBasket } from "./goods/pandan.ts"
import { drawPalmSugarBlocks, drawPalmSugarGranules } from "./goods/palm-sugar.ts"
import { drawPatchouliOil } from "./goods/patchouli.ts"
import { drawGroundPepper } from "./goods/pepper-ground.ts"
import { drawWhitePepper } from "./goods/pepper.ts"
import { drawRattanBag } from "./goods/rattan.ts"
import { drawSilkScarf } from "./goods/scarves.ts"
import { drawRattanTable } from "./goods/side-table.ts"
import { drawBatikShirt } from "./goods/shirt.ts"
import { drawShrimpPaste } from "./goods/shrimp-paste.ts"
import { drawEmping, drawFishCrackers } from "./goods/snack.ts"
import { drawCualSilk } from "./goods/textile.ts"
import { drawVanilla } from "./goods/vanilla.ts"
import { drawTeakTable } from "./goods/wood.ts"
import { drawWoodenBowl } from "./goods/wooden-bowl.ts"
import { createSketch, finish, type Sketch } from "./kit/sketch.ts"

const goods: Record<number, (s: Sketch) => string[]> = {
  1: drawPalmSugarBlocks,
  2: drawPalmSugarGranules,
  3: drawCoconutSugar,
  4: drawCoconutNectar,
  5: drawRattanBag,
  6: drawAnjat,
  7: drawLampit,
  8: drawRattanChair,
  9: drawRattanTable,
  11: drawWhitePepper,
  12: drawGroundPepper,
  13: drawFishCrackers,
  14: drawForestHoney,
  15: drawCualSilk,
  16: drawPewter,
  17: drawDriedSeaweed,
  18: drawCarrageenan,
  19: drawShrimpPaste,
  20: drawBatikBolts,
  21: drawBatikShirt,
  22: drawSilkScarf,
  23: drawIkatScarf,
  24: drawGreenCoffee,
  25: drawRoastedCoffee,
  26: drawVanilla,
  27: drawCassia,
  28: drawNutmeg,
  29: drawCloves,
  30: drawDriedGinger,
  31: drawCocoa,
  32: drawCoconutOil,
  33: drawDesiccatedCoconut,
  34: drawBriquettes,
  35: drawPatchouliOil,
  36: drawEmping,
  37: drawPandanBasket,
  38: drawBambooBasket,
  39: drawTeakTable,
  40: drawWoodenBowl,
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
