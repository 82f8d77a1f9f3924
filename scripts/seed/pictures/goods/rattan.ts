import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim, wallOutline } from "../kit/basket.ts"
import { cane, darken, lighten, mix, paleCane, rattan } from "../kit/color.ts"
import { bezier, ellipse, num, type Point, pt, smooth } from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { blur, line, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, plain, roundLight, roundWall, twill } from "../kit/weave.ts"

/** A round rattan tote: open plain weave, bound rim, two wrapped handles. */
export function drawRattanBag(s: Sketch): string[] {
  const cx = 800
  const top = 520
  const bottom = 985
  const radius = (v: number) =>
    372 + 84 * Math.sin(Math.PI * Math.min(1, v * 0.92 + 0.1)) - 60 * v ** 5
  const k = 0.2
  const wall = roundWall(cx, top, bottom, radius, k)
  const rows = 26
  const body = drawWeave(s, {
    surface: wall,
    columns: 46,
    rows,
    over: plain,
    upright: () => mix(cane, rattan, 0.5),
    level: (row) =>
      row === 5 || row === 6 || row === 19 || row === 20
        ? "#6E4420"
        : row % 3 === 0
          ? mix(cane, paleCane, 0.5)
          : cane,
    light: (u, v) => roundLight(u) - 0.16 * v * v,
    gap: 0.09,
  })
  const r = radius(0)
  const inside =
    shape(ellipse(cx, top, r, r * k), "#2E1B0D") +
    line(
      Array.from({ length: 30 }, (_, i) => {
        const a = Math.PI + (i / 29) * Math.PI
        return `M${num(cx + r * 0.97 * Math.cos(a))} ${num(top + r * k * 0.97 * Math.sin(a))}v46`
      }).join(""),
      "#8A5F2C",
      9,
      { opacity: 0.45 },
    )
  const handle = (dy: number, height: number, spread: number) =>
    bezier(
      pt(cx - spread, top + dy),
      pt(cx - spread * 1.02, top - height),
      pt(cx + spread * 1.02, top - height),
      pt(cx + spread, top + dy),
      64,
    )
  const back = handle(-r * k * 0.78, 420, 190)
  const front = handle(r * k * 0.86, 380, 214)
  return [
    ground(s, "dayakHooks", "sage"),
    table(s, 850, "#D8C7A1"),
    withShadow(
      s,
      [
        wrapping(s, back, 17, darken(cane, 0.2)),
        inside,
        shape(wallOutline(wall), "#3A2412"),
        body,
        boundRim(s, cx, top, r, k, 17, cane),
        boundFoot(s, cx, bottom, radius(1), k, 12, darken(rattan, 0.12)),
        ...[0, 1].map((end) => tab(s, front[end === 0 ? 0 : 63] ?? pt(0, 0))),
        wrapping(s, front, 19, cane),
      ],
      36,
    ),
    scarfTie(s, front[6] ?? pt(0, 0)),
  ]
}

function tab(s: Sketch, p: Point): string {
  return (
    tube(
      s,
      [pt(p.x, p.y - 30), pt(p.x, p.y + 40), pt(p.x, p.y + 110)],
      (t) => 15 - 4 * t,
      darken(cane, 0.08),
      0.4,
    ) +
    line(
      [0, 28, 56].map((d) => `M${num(p.x - 22)} ${num(p.y + 20 + d)}l44 12`).join(""),
      "#6E4420",
      8,
    )
  )
}

/** A small tag of woven leaf on the handle, plain so that no brand is pretended. */
function scarfTie(s: Sketch, p: Point): string {
  return withShadow(
    s,
    [
      line(`M${num(p.x)} ${num(p.y)}q-40 60 -70 84`, "#6E4420", 5),
      shape(`M${num(p.x - 116)} ${num(p.y + 74)}l70 8l-12 104l-72 -10Z`, "#EADBB8"),
      line(
        `M${num(p.x - 104)} ${num(p.y + 118)}l44 6M${num(p.x - 108)} ${num(p.y + 140)}l30 4`,
        "#6E4420",
        4,
      ),
      shape(ellipse(p.x - 78, p.y + 92, 7, 7), "#6E4420"),
    ],
    8,
    0.35,
  )
}

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
  const cx = 800
  const top = 300
  const bottom = 985
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
  const strap = (m: number) =>
    bezier(
      pt(cx + m * 190, top + 70),
      pt(cx + m * 560, top + 40),
      pt(cx + m * 600, bottom - 210),
      pt(cx + m * 235, bottom - 12),
      90,
    )
  const cord = bezier(
    pt(cx - 230, top + 10),
    pt(cx - 170, top - 190),
    pt(cx + 160, top - 200),
    pt(cx + 236, top + 6),
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
    ground(s, "dayakHooks", "clay"),
    table(s, 870, "#DCC9A0"),
    withShadow(
      s,
      [
        wrapping(s, strap(-1), 21, darken(cane, 0.1)),
        wrapping(s, strap(1), 21, darken(cane, 0.22)),
      ],
      22,
      0.32,
    ),
    withShadow(
      s,
      [
        shape(ellipse(cx, top, r, r * k), "#2B190C"),
        shape(wallOutline(wall), "#4A2E16"),
        body,
        ribs,
        boundRim(s, cx, top, r, k, 17, cane),
        boundFoot(s, cx, bottom, radius(1), k, 12, darken(rattan, 0.12)),
        wrapping(s, cord, 9, "#6E4420"),
      ],
      36,
    ),
  ]
}

/** Lampit: a mat of split canes, half rolled, on a strand-by-strand ground. */
export function drawLampit(s: Sketch): string[] {
  const strips: string[] = []
  const left = 250
  const right = 1370
  const rows = 44
  const flatTop = 500
  const flatBottom = 1060
  for (let i = 0; i < rows; i++) {
    const t = i / rows
    const y = flatTop + (flatBottom - flatTop) * t ** 1.15
    const h = ((flatBottom - flatTop) / rows) * (0.75 + 0.5 * t)
    const inset = 90 * (1 - t)
    const tone = mix(
      i % 9 === 4 ? "#A9763A" : i % 2 ? "#D6AE69" : "#CDA25A",
      paleCane,
      s.random() * 0.4,
    )
    strips.push(
      shape(
        `M${num(left + inset)} ${num(y)}H${num(right - inset)}L${num(right - inset + 3)} ${num(y + h)}H${num(left + inset - 3)}Z`,
        tone,
      ),
      line(
        `M${num(left + inset + 4)} ${num(y + h * 0.3)}H${num(right - inset - 4)}`,
        lighten(tone, 0.4),
        2,
        { opacity: 0.7 },
      ),
      line(`M${num(left + inset)} ${num(y + h)}H${num(right - inset)}`, "#3A220D", 2.4, {
        opacity: 0.6,
      }),
    )
  }
  const stitches: string[] = []
  for (let c = 0; c <= 14; c++) {
    const u = 0.02 + (c / 14) * 0.96
    for (let i = 0; i < rows; i++) {
      const t = (i + 0.5) / rows
      const y = flatTop + (flatBottom - flatTop) * t ** 1.15
      const inset = 90 * (1 - t)
      const x = left + inset + (right - left - 2 * inset) * u
      if ((i + c) % 2 === 0) stitches.push(`M${num(x)} ${num(y - 5)}v${num(16)}`)
    }
  }
  const y = 420
  const R = 168
  const roll: string[] = []
  const n = 26
  for (let i = 0; i < n; i++) {
    const a0 = -Math.PI / 2 + (i / n) * Math.PI
    const a1 = -Math.PI / 2 + ((i + 1) / n) * Math.PI
    const y0 = y + R * Math.sin(a0)
    const y1 = y + R * Math.sin(a1)
    const light = 0.34 - ((i / n - 0.2) * 1.05) ** 2 * 0.95
    const base = i % 7 === 3 ? "#A9763A" : "#D2A860"
    const tone = light > 0 ? lighten(base, light) : darken(base, -light)
    const bulge = 22 * Math.cos((a0 + a1) / 2)
    roll.push(
      shape(`M${num(330)} ${num(y0)}H${num(1290 + bulge)}V${num(y1)}H${num(330)}Z`, tone),
      line(`M330 ${num(y1)}H${num(1290 + bulge)}`, "#2E1A0A", 2.2, { opacity: 0.6 }),
    )
  }
  const ties = [470, 640, 810, 980, 1150]
    .map((x) =>
      wrapping(
        s,
        bezier(pt(x, y - R), pt(x + 8, y - R * 0.4), pt(x + 8, y + R * 0.4), pt(x, y + R), 34),
        7,
        "#6E4420",
      ),
    )
    .join("")
  const spiral = Array.from({ length: 150 }, (_, i) => {
    const a = (i / 150) * 6.283 * 4.6 - 1.57
    const q = 1 - 0.86 * (i / 150)
    return pt(330 + Math.cos(a) * 78 * q, y + Math.sin(a) * R * q)
  })
  return [
    ground(s, "dayakHooks", "mist"),
    withShadow(s, [...strips, line(stitches.join(""), "#6E4420", 5, { opacity: 0.85 })], 18, 0.4),
    withShadow(
      s,
      [
        ...roll,
        ties,
        shape(ellipse(330, y, 80, R), "#5B3A1C"),
        line(smooth(spiral), "#C99A52", 11),
        line(smooth(spiral), "#EBCB8F", 3, { transform: "translate(-2 -2)" }),
      ],
      34,
      0.42,
    ),
    shape(`M330 ${y + R}H1290l40 60H250Z`, "#1A100A", { opacity: 0.3, filter: blur(s, 18) }),
  ]
}
