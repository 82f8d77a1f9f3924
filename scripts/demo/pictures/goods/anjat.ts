import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim, wallOutline } from "../kit/basket.ts"
import { cane, darken, mix, paleCane, rattan } from "../kit/color.ts"
import { bezier, ellipse, pt } from "../kit/geometry.ts"
import { wrapping } from "../kit/plants.ts"
import { shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, roundLight, roundWall, twill } from "../kit/weave.ts"

/** Square key hooks, mirrored about the middle of each repeat; 1 is a dark strand. */
const hookMotif = [
  "................",
  "#######..#######",
  "#.....#..#.....#",
  "#.###.#..#.###.#",
  "#.#.#.#..#.#.#.#",
  "#.#...#..#...#.#",
  "#.#####..#####.#",
  "#..............#",
  "########.#######",
  "................",
]

export function hook(column: number, row: number): boolean {
  const text = hookMotif[((row % 10) + 10) % 10] ?? ""
  return text[((column % 16) + 16) % 16] === "#"
}

/** Anjat: the Dayak carrying basket, a tall cylinder with dark hooks plaited in and two shoulder straps. */
export function drawAnjat(s: Sketch): string[] {
  return [
    ground(s, "dayakHooks", "clay"),
    table(s, 870, "#DCC9A0"),
    withShadow(s, anjatBody(s), 36),
    withShadow(s, anjatStraps(s), 24, 0.42),
  ]
}

const cx = 800
const top = 300
const bottom = 985

// They are sewn to the side that lies against the back, which is turned to the reader here.
function anjatStraps(s: Sketch): string {
  const strap = (m: number) =>
    bezier(
      pt(cx + m * 96, top + 74),
      pt(cx + m * 420, top + 150),
      pt(cx + m * 400, bottom - 120),
      pt(cx + m * 150, bottom - 24),
      90,
    )
  return (
    wrapping(s, strap(-1), 24, mix(cane, rattan, 0.4)) +
    wrapping(s, strap(1), 24, darken(cane, 0.14))
  )
}

/** The basket without its straps; rim at y 300, foot at 985. */
export function anjatBody(s: Sketch): string {
  const k = 0.17
  const radius = (v: number) => 292 + 26 * Math.sin(Math.PI * v) - 18 * v
  const wall = roundWall(cx, top, bottom, radius, k)
  const dark = "#2E2019"
  const inBand = (row: number) => (row >= 12 && row < 22) || (row >= 30 && row < 40)
  const red = (row: number) => row === 9 || row === 24 || row === 27 || row === 42
  const body = drawWeave(s, {
    surface: wall,
    columns: 64,
    rows: 52,
    over: (c, r) => (inBand(r) ? !hook(c, r - (r < 22 ? 12 : 30)) : twill(c, r)),
    upright: () => paleCane,
    level: (row) =>
      inBand(row)
        ? dark
        : red(row)
          ? "#8C2B1E"
          : row === 10 || row === 23 || row === 28 || row === 41
            ? dark
            : mix(paleCane, cane, 0.55),
    light: (u, v) => roundLight(u) - 0.08 * v * v,
    gap: 0.04,
  })
  const cord = bezier(
    pt(cx - 110, top + 52),
    pt(cx - 90, top - 130),
    pt(cx + 90, top - 130),
    pt(cx + 110, top + 52),
    60,
  )
  const ribs = [0.08, 0.36, 0.64, 0.92]
    .map((u) =>
      wrapping(
        s,
        Array.from({ length: 60 }, (_, i) => wall(u, i / 59)),
        12,
        u > 0.5 ? darken(cane, 0.2) : cane,
      ),
    )
    .join("")
  const r = radius(0)
  return [
    shape(ellipse(cx, top, r, r * k), "#2B190C"),
    shape(wallOutline(wall), "#4A2E16"),
    body,
    ribs,
    boundRim(s, cx, top, r, k, 17, cane),
    boundFoot(s, cx, bottom, radius(1), k, 12, darken(rattan, 0.12)),
    wrapping(s, cord, 9, "#6E4420"),
  ].join("")
}
