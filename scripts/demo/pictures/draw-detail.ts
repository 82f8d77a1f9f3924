import { cap, openCarton, pouch } from "./details/carton.ts"
import {
  macroBeans,
  macroCloth,
  macroCrystals,
  macroPieces,
  macroSeeds,
  macroTimber,
  macroWeave,
} from "./details/macro.ts"
import {
  briquetteTops,
  leafParcels,
  macroFlakes,
  macroSeaweed,
  quillEnds,
  vanillaBundles,
} from "./details/pieces.ts"
import { giftBox, jerrycanTop, sewnBag } from "./details/packs.ts"
import { hook } from "./goods/anjat.ts"
import { cloves } from "./goods/cloves.ts"
import { gingerSlices } from "./goods/ginger.ts"
import { comb } from "./goods/honey.ts"
import { pewterLid } from "./goods/metal.ts"
import { nutmegs } from "./goods/nutmeg.ts"
import { drawnSilk, satin } from "./goods/scarves.ts"
import { empingPieces } from "./goods/snack.ts"
import { domeUp } from "./goods/sugar-shapes.ts"
import { ground, table } from "./grounds/ground.ts"
import { petals } from "./grounds/tile.ts"
import { creases } from "./kit/cloth.ts"
import { cane, indigo, paleCane } from "./kit/color.ts"
import { type Point, pt } from "./kit/geometry.ts"
import { seeds } from "./kit/grains.ts"
import { between } from "./kit/random.ts"
import { clipped, createSketch, finish, shape, type Sketch, withShadow } from "./kit/sketch.ts"
import { plain, twill } from "./kit/weave.ts"
import { place } from "./use/place.ts"

const skin = (a: string, b: string, every: number) => (n: number) => (n % every === 1 ? b : a)

const details: Record<number, (s: Sketch) => string[]> = {
  1: (s) =>
    openCarton(s, "banten", "sand", 5, 4, (c) => domeUp(s, pt(c.x, c.y + 44), 80, "#7A441D")),
  2: (s) => macroCrystals(s, "#B0722E", 46),
  3: (s) => macroCrystals(s, "#C79A5C", 32),
  4: (s) => openCarton(s, "kawung", "sage", 5, 2, (c) => cap(s, c, 82, 34, "#8E4312", "#B98A52")),
  5: (s) =>
    macroWeave(
      s,
      {
        columns: 24,
        rows: 19,
        over: (c, r) => (r >= 5 && r < 15 ? !hook(c, r - 5) : twill(c, r)),
        gap: 0.07,
        upright: () => paleCane,
        level: (r) => (r >= 5 && r < 15 ? "#2E2019" : cane),
      },
      -9,
    ),
  6: (s) =>
    macroWeave(
      s,
      {
        columns: 34,
        rows: 26,
        over: (c, r) => ((r + 3) % 15 < 10 ? !hook(c, (r + 3) % 15) : twill(c, r)),
        gap: 0.04,
        upright: () => paleCane,
        level: (r) => ((r + 3) % 15 < 10 ? "#2E2019" : r % 15 === 9 ? "#8C2B1E" : cane),
      },
      0,
    ),
  7: (s) =>
    macroWeave(
      s,
      {
        columns: 17,
        rows: 34,
        over: (c, r) => c % 4 === 1 && r % 2 === 0,
        gap: 0.05,
        upright: () => "#6E4420",
        level: skin("#D6AE69", "#A9763A", 8),
      },
      4,
    ),
  8: (s) =>
    macroWeave(
      s,
      { columns: 24, rows: 18, over: twill, gap: 0.06, upright: () => cane, level: () => paleCane },
      32,
    ),
  9: (s) =>
    macroWeave(
      s,
      {
        columns: 24,
        rows: 11,
        over: plain,
        gap: 0.06,
        upright: () => "#B98640",
        level: skin(paleCane, "#7A4B22", 5),
      },
      -20,
    ),
  11: (s) => macroSeeds(s, "#F0DDAE", 74, 1),
  12: (s) =>
    openCarton(s, "cual", "pepper", 5, 2, (c, w, h) =>
      pouch(
        s,
        c,
        w,
        h,
        "#B98A58",
        seeds(s, [pt(c.x - 12, c.y - 8), pt(c.x + 13, c.y - 4), pt(c.x, c.y + 14)], 13, "#E8D9B4"),
      ),
    ),
  13: (s) =>
    openCarton(s, "cual", "clay", 5, 4, (c, w, h) =>
      pouch(s, c, w, h, "#E3C27A", shape(petals(c, 6, 30, 8, 6), "#A3501D")),
    ),
  14: (s) => [comb(s, pt(800, 600), 1300, 1100, 96)],
  15: (s) =>
    macroCloth(s, "cual", { base: "#5E1A20", main: "#C9A04C", second: "#A4513A" }, 1.7, 0, 9),
  16: (s) => openCarton(s, "cual", "sage", 5, 2, (c) => giftBox(c) + pewterLid(s, c.x, c.y, 78)),
  17: (s) => macroSeaweed(s),
  18: (s) => [
    ground(s, "kutaiCurls", "sea"),
    table(s, 900, "#C8BC9C"),
    withShadow(s, sewnBag(s, 800, 190, 620, 850), 36),
  ],
  19: (s) => openCarton(s, "kutaiCurls", "sand", 4, 4, (c, w, h) => leafParcels(s, w, h)(c)),
  20: (s) =>
    macroCloth(s, "banten", { base: "#3E5A73", main: "#D9C79E", second: "#8FA3A8" }, 1.6, 0, 7),
  21: (s) =>
    macroCloth(s, "kawung", { base: "#4A2A18", main: "#D9A860", second: "#8A4A22" }, 1.5, 12, 6),
  22: (s) => {
    const sheet = "M0 0H1600V1200H0Z"
    return [
      place(drawnSilk(s, "M240 180H1040V700H240Z", 370, 560, 1300), [610, 420], [800, 600], 2.7),
      shape(sheet, satin(s), { opacity: 0.6 }),
      clipped(
        s,
        sheet,
        creases(
          s,
          [
            [pt(500, -40), pt(420, 500), pt(560, 1240)],
            [pt(1180, -40), pt(1100, 600), pt(1240, 1240)],
          ],
          60,
          0.24,
        ),
      ),
    ]
  },
  23: (s) =>
    macroCloth(s, "sumbaIkat", { base: indigo, main: "#D9C9A0", second: "#8A4A3A" }, 1.7, 0, 12),
  24: (s) => macroBeans(s, { length: 150, color: "#9AA07A", gloss: 0.14 }),
  25: (s) => macroBeans(s, { length: 158, color: "#4A2A17", gloss: 0.42 }),
  26: (s) => openCarton(s, "sentani", "pepper", 5, 1, (c, w, h) => vanillaBundles(s, w, h)(c)),
  27: (s) => openCarton(s, "durianPecah", "sage", 6, 5, (c) => quillEnds(s)(c)),
  28: (s) => laid(s, "#3A2414", 150, nutmegs(s), 1, 1.14),
  29: (s) => macroPieces(s, "#2E170B", 84, (p) => cloves(s, [p], 230)),
  30: (s) => laid(s, "#6B4A24", 160, gingerSlices(s), 1.1, 1.5),
  31: (s) =>
    macroBeans(s, { length: 220, color: "#7A4526", ratio: 0.58, face: "plain", gloss: 0.22 }),
  32: (s) => openCarton(s, "bentenan", "sage", 2, 2, (c, w, h) => jerrycanTop(s, c, w, h)),
  33: (s) => macroFlakes(s),
  34: (s) => openCarton(s, "kawung", "sand", 8, 6, (c, w, h) => briquetteTops(s, w, h)(c)),
  35: (s) =>
    openCarton(s, "pintoAceh", "sage", 1, 1, (c) => cap(s, c, 330, 96, "#B7BDBD", "#2E2A26")),
  36: (s) => laid(s, "#A9782E", 170, empingPieces(s), 1.2, 1.5),
  37: (s) =>
    macroWeave(
      s,
      {
        columns: 24,
        rows: 18,
        over: (c, r) => (((c - r) % 4) + 4) % 4 < 2,
        gap: 0.03,
        upright: (_, r) => (r % 9 === 4 ? "#4E6C92" : "#DDCD98"),
        level: (r) => (r % 9 === 4 ? "#3B567A" : "#CDB97E"),
      },
      45,
    ),
  38: (s) =>
    macroWeave(
      s,
      {
        columns: 16,
        rows: 12,
        over: twill,
        gap: 0.08,
        upright: skin("#DCC68C", "#C9B478", 3),
        level: skin("#D0B878", "#BFA767", 5),
      },
      -6,
    ),
  39: (s) => macroTimber(s, "#A9713A", 5),
  40: (s) => macroTimber(s, "#6A3B20", 2, ["#6A3B20", "#D9B27A"]),
}

function laid(
  s: Sketch,
  base: string,
  gap: number,
  piece: (at: Point, scale?: number) => string,
  small: number,
  large: number,
): string[] {
  return macroPieces(s, base, gap, (p) => piece(p, between(s.random, small, large)))
}

/** A second picture for the gallery, 1600 × 1200 SVG: the material close up or the packed carton. Throws on an id without a picture. */
export function drawDetail(external_id: number): string {
  const draw = details[external_id]
  if (!draw) throw new Error(`No detail drawing for listing ${external_id}`)
  const s = createSketch(1000 + external_id)
  const body = draw(s)
  return finish(s, body)
}
