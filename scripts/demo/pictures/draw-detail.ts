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
  clothLid,
  leafParcels,
  macroFlakes,
  macroSeaweed,
  quillEnds,
  vanillaBundles,
} from "./details/pieces.ts"
import { hook } from "./goods/anjat.ts"
import { cloves } from "./goods/cloves.ts"
import { gingerSlices } from "./goods/ginger.ts"
import { comb } from "./goods/honey.ts"
import { nutmegs } from "./goods/nutmeg.ts"
import { empingPieces } from "./goods/snack.ts"
import { domeUp } from "./goods/sugar-shapes.ts"
import { petals } from "./grounds/tile.ts"
import { cane, indigo, paleCane } from "./kit/color.ts"
import { type Point, pt } from "./kit/geometry.ts"
import { seeds } from "./kit/grains.ts"
import { between } from "./kit/random.ts"
import { createSketch, finish, shape, type Sketch } from "./kit/sketch.ts"
import { plain, twill } from "./kit/weave.ts"

const skin = (a: string, b: string, every: number) => (n: number) => (n % every === 1 ? b : a)

const details: Record<number, (s: Sketch) => string[]> = {
  1: (s) =>
    openCarton(s, "banten", "sand", 5, 4, (c) => domeUp(s, pt(c.x, c.y + 44), 80, "#7A441D")),
  2: (s) => macroCrystals(s, "#B0722E", 46),
  3: (s) => openCarton(s, "parang", "mist", 4, 3, (c) => clothLid(s, c)),
  4: (s) => openCarton(s, "kawung", "sage", 5, 4, (c) => cap(s, c, 82, 34, "#8E4312", "#B98A52")),
  5: (s) =>
    macroWeave(
      s,
      {
        columns: 19,
        rows: 15,
        over: plain,
        gap: 0.09,
        upright: () => "#BE8B45",
        level: skin("#D2A860", "#6E4420", 7),
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
    openCarton(s, "cual", "pepper", 6, 3, (c, w, h) =>
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
    openCarton(s, "cual", "clay", 4, 2, (c, w, h) =>
      pouch(s, c, w, h, "#E3C27A", shape(petals(c, 6, 30, 8, 6), "#A3501D")),
    ),
  14: (s) => [comb(s, pt(800, 600), 1300, 1100, 96)],
  15: (s) =>
    macroCloth(s, "cual", { base: "#5E1A20", main: "#C9A04C", second: "#A4513A" }, 1.7, 0, 9),
  16: (s) => openCarton(s, "cual", "sage", 4, 3, (c) => cap(s, c, 98, 78, "#E9DFC8", "#AEB4B4")),
  17: (s) => macroSeaweed(s),
  18: (s) =>
    openCarton(s, "kutaiCurls", "sea", 3, 2, (c, w, h) =>
      pouch(s, c, w, h, "#C9D2CF", shape(petals(c, 5, 42, 8, 4, -90), "#7B4A48")),
    ),
  19: (s) => openCarton(s, "kutaiCurls", "sand", 4, 4, (c, w, h) => leafParcels(s, w, h)(c)),
  20: (s) =>
    macroCloth(s, "banten", { base: "#3E5A73", main: "#D9C79E", second: "#8FA3A8" }, 1.6, 0, 7),
  21: (s) =>
    macroCloth(s, "kawung", { base: "#4A2A18", main: "#D9A860", second: "#8A4A22" }, 1.5, 12, 6),
  22: (s) =>
    macroCloth(
      s,
      "jlamprang",
      { base: "#0F5A62", main: "#EBC98A", second: "#D9745A" },
      1.8,
      -10,
      5,
    ),
  23: (s) =>
    macroCloth(s, "sumbaIkat", { base: indigo, main: "#D9C9A0", second: "#8A4A3A" }, 1.7, 0, 12),
  24: (s) => macroBeans(s, { length: 150, color: "#9AA07A", gloss: 0.14 }),
  25: (s) => macroBeans(s, { length: 158, color: "#4A2A17", gloss: 0.42 }),
  26: (s) => openCarton(s, "sentani", "pepper", 3, 2, (c, w, h) => vanillaBundles(s, w, h)(c)),
  27: (s) => openCarton(s, "durianPecah", "sage", 6, 5, (c) => quillEnds(s)(c)),
  28: (s) => laid(s, "#3A2414", 150, nutmegs(s), 1, 1.14),
  29: (s) => macroPieces(s, "#2E170B", 84, (p) => cloves(s, [p], 230)),
  30: (s) => laid(s, "#6B4A24", 160, gingerSlices(s), 1.1, 1.5),
  31: (s) =>
    macroBeans(s, { length: 220, color: "#7A4526", ratio: 0.58, face: "plain", gloss: 0.22 }),
  32: (s) =>
    openCarton(s, "bentenan", "sage", 5, 4, (c) => cap(s, c, 82, 36, "#E3E6D0", "#C9A76A")),
  33: (s) => macroFlakes(s),
  34: (s) => openCarton(s, "kawung", "sand", 8, 6, (c, w, h) => briquetteTops(s, w, h)(c)),
  35: (s) =>
    openCarton(s, "pintoAceh", "sage", 4, 3, (c) => cap(s, c, 100, 44, "#6B2F0E", "#2E2A26")),
  36: (s) => laid(s, "#A9782E", 170, empingPieces(s), 1.2, 1.5),
  37: (s) =>
    macroWeave(
      s,
      {
        columns: 24,
        rows: 18,
        over: (c, r) => (((c - r) % 4) + 4) % 4 < 2,
        gap: 0.03,
        upright: skin("#DDCD98", "#7A2E3A", 8),
        level: skin("#CDB97E", "#8A9A5A", 9),
      },
      45,
    ),
  38: (s) =>
    macroWeave(
      s,
      {
        columns: 16,
        rows: 12,
        over: (c, r) => (((c + 2 * r) % 5) + 5) % 5 < 2,
        gap: 0.1,
        upright: skin("#DCC68C", "#9AA65E", 3),
        level: skin("#D0B878", "#7F8F4A", 5),
      },
      -6,
    ),
  39: (s) => macroTimber(s, "#A9713A", 5),
  40: (s) => macroTimber(s, "#9A5A32", 3),
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
