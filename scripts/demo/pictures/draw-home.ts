import { drawBambooBasket } from "./goods/bamboo.ts"
import { drawCassia } from "./goods/cassia.ts"
import { drawGreenCoffee } from "./goods/coffee.ts"
import { drawAnjat } from "./goods/anjat.ts"
import { drawNutmeg } from "./goods/nutmeg.ts"
import { drawPalmSugarBlocks } from "./goods/palm-sugar.ts"
import { drawWhitePepper } from "./goods/pepper.ts"
import { drawPewter } from "./goods/metal.ts"
import { drawSilkScarf } from "./goods/scarves.ts"
import { drawForestHoney } from "./goods/honey.ts"
import { ground, table } from "./grounds/ground.ts"
import { createSketch, finish, type Sketch } from "./kit/sketch.ts"
import { place } from "./use/place.ts"

/** The shapes of the home page's scene: for a wide window and for a phone held upright. */
export type HomeShape = "wide" | "tall"
export const homeShapes: Record<HomeShape, { width: number; height: number }> = {
  wide: { width: 2400, height: 1200 },
  tall: { width: 1600, height: 2000 },
}

type Spot = {
  draw: (s: Sketch) => string[]
  /** From which to which layer of the good's own picture: its ground and table stay away. */
  layers: [from: number, to?: number]
  from: [number, number]
  to: [number, number]
  scale: number
}

const spots: Record<HomeShape, Spot[]> = {
  wide: [
    { draw: drawSilkScarf, layers: [1], from: [800, 226], to: [1500, 96], scale: 0.56 },
    { draw: drawAnjat, layers: [2], from: [800, 1000], to: [600, 860], scale: 0.84 },
    { draw: drawBambooBasket, layers: [2, -1], from: [800, 1000], to: [2060, 960], scale: 0.7 },
    { draw: drawGreenCoffee, layers: [3, 5], from: [700, 1090], to: [1120, 900], scale: 0.66 },
    { draw: drawForestHoney, layers: [2, 3], from: [560, 1000], to: [1560, 900], scale: 0.52 },
    { draw: drawPewter, layers: [2], from: [800, 960], to: [1800, 1080], scale: 0.44 },
    { draw: drawPalmSugarBlocks, layers: [2], from: [800, 1090], to: [330, 1120], scale: 0.56 },
    { draw: drawCassia, layers: [1], from: [800, 560], to: [900, 985], scale: 0.46 },
    { draw: drawWhitePepper, layers: [1], from: [800, 640], to: [1370, 1030], scale: 0.42 },
  ],
  tall: [
    { draw: drawSilkScarf, layers: [1], from: [800, 226], to: [1000, 170], scale: 0.8 },
    { draw: drawAnjat, layers: [2], from: [800, 1000], to: [460, 1200], scale: 0.94 },
    { draw: drawBambooBasket, layers: [2, -1], from: [800, 1000], to: [1180, 1370], scale: 0.68 },
    { draw: drawGreenCoffee, layers: [3, 5], from: [700, 1090], to: [640, 1560], scale: 0.62 },
    { draw: drawPewter, layers: [2], from: [800, 960], to: [1240, 1680], scale: 0.46 },
    { draw: drawCassia, layers: [1], from: [800, 700], to: [330, 1780], scale: 0.44 },
    { draw: drawPalmSugarBlocks, layers: [2], from: [800, 1090], to: [880, 1880], scale: 0.5 },
    { draw: drawNutmeg, layers: [1], from: [800, 560], to: [1340, 1820], scale: 0.34 },
  ],
}

/** A still life of several goods of the demo, on one table before one wall. */
export function drawHome(shape: HomeShape): string {
  const { width, height } = homeShapes[shape]
  const s = createSketch(shape === "wide" ? 3001 : 3002, width, height)
  const edge = shape === "wide" ? 640 : 1020
  const goods = spots[shape].map(({ draw, layers, from, to, scale }) =>
    place(draw(s).slice(...layers), from, to, scale),
  )
  return finish(s, [ground(s, "kawung", "sage", 1.1), table(s, edge, "#CDB78F"), ...goods])
}
