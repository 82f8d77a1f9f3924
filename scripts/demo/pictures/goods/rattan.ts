import { ground, table } from "../grounds/ground.ts"
import { cane, darken, paleCane } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  ellipsePoints,
  lerp,
  num,
  type Point,
  pt,
  smooth,
} from "../kit/geometry.ts"
import { wrapping } from "../kit/plants.ts"
import { blur, clipped, line, linear, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, type Surface, twill } from "../kit/weave.ts"
import { hook } from "./anjat.ts"

const front: Surface = (u, v) => {
  const p = lerp(lerp(pt(378, 470), pt(352, 1020), v), lerp(pt(1222, 470), pt(1248, 1020), v), u)
  const bow = Math.sin(Math.PI * u)
  return pt(p.x + (u - 0.5) * 50 * Math.sin(Math.PI * v), p.y + bow * 34)
}
const edge = (v: number, from: number, to: number): Point[] =>
  Array.from({ length: 15 }, (_, i) => front(from + ((to - from) * i) / 14, v))

function ring(cx: number, cy: number, color: string, s: Sketch): string {
  const points = ellipsePoints(pt(cx, cy), 196, 190, 0, 150)
  return wrapping(s, [...points, points[0] ?? pt(cx, cy)], 17, color)
}

const binding = (s: Sketch, x: number, y: number) =>
  wrapping(
    s,
    Array.from({ length: 14 }, (_, i) => pt(x - 40 + i * 6, y + 2)),
    36,
    "#6E4420",
  )

/** A flat-fronted handbag in twill, a band of Kayan hooks across it, and two ring handles. */
export function rattanBag(s: Sketch): string {
  const inBand = (r: number) => r >= 13 && r < 23
  const line2 = (r: number) => r === 10 || r === 25
  const body = drawWeave(s, {
    surface: front,
    columns: 48,
    rows: 36,
    over: (c, r) => (inBand(r) ? !hook(c, r - 13) : twill(c, r)),
    gap: 0.06,
    upright: () => paleCane,
    level: (r) => (inBand(r) || line2(r) ? "#2E2019" : cane),
    light: (u, v) => 0.24 - Math.abs(u - 0.34) * 0.62 - v * 0.1,
  })
  const side = (u: number) => smooth(Array.from({ length: 8 }, (_, i) => front(u, i / 7)))
  const outline = `${smooth(edge(0, 0, 1))}L${side(1).slice(1)}L${smooth(edge(1, 1, 0)).slice(1)}L${smooth(
    Array.from({ length: 8 }, (_, i) => front(0, 1 - i / 7)),
  ).slice(1)}Z`
  const mouth = `${smooth(edge(0, 0, 1))}Q1040 404 800 402Q560 404 378 470Z`
  return [
    ring(800, 300, darken(cane, 0.22), s),
    shape(mouth, "#2E1B0D"),
    shape(
      mouth,
      linear(s, pt(0, 0), pt(0, 1), [
        [0, "#E9DDC0", 0.85],
        [0.5, "#8D7B58", 0.7],
        [1, "#2E1B0D", 1],
      ]),
    ),
    shape(outline, "#3A2412"),
    body,
    clipped(
      s,
      outline,
      shape("M330 960H1270V1100H330Z", "#1A0D05", { opacity: 0.3, filter: blur(26) }),
    ),
    wrapping(s, densify(edge(0, 0, 1)), 17, cane),
    wrapping(s, densify(edge(1, 0, 1)), 14, darken(cane, 0.16)),
    ring(800, 348, cane, s),
    binding(s, 800, 532),
  ].join("")
}

const densify = (points: Point[]) =>
  points.flatMap((p, i) => {
    const q = points[i + 1]
    return q ? Array.from({ length: 10 }, (_, k) => lerp(p, q, k / 10)) : [p]
  })

export function drawRattanBag(s: Sketch): string[] {
  return [
    ground(s, "dayakHooks", "sage"),
    table(s, 850, "#D8C7A1"),
    withShadow(s, rattanBag(s), 34),
    tag(s, pt(1010, 420)),
  ]
}

/** The maker's card on its cord, plain so that no brand is pretended. */
function tag(s: Sketch, p: Point): string {
  const cord = bezier(
    pt(p.x - 20, p.y - 20),
    pt(p.x + 60, p.y + 10),
    pt(p.x + 90, p.y + 60),
    pt(p.x + 84, p.y + 100),
    10,
  )
  return withShadow(
    s,
    [
      line(smooth(cord), "#6E4420", 5),
      shape(`M${num(p.x + 48)} ${num(p.y + 96)}l72 10l-14 108l-72 -10Z`, "#EADBB8"),
      line(
        `M${num(p.x + 54)} ${num(p.y + 142)}l48 7M${num(p.x + 50)} ${num(p.y + 166)}l34 5`,
        "#6E4420",
        4,
      ),
      shape(ellipse(p.x + 84, p.y + 114, 7, 7), "#6E4420"),
    ],
    8,
    0.35,
  )
}
