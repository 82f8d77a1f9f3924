import { ground } from "../grounds/ground.ts"
import { mix } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  ellipsePoints,
  type Point,
  polar,
  pt,
  smooth,
  turn,
  wobbly,
  xy,
} from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { blur, line, lit, shape, type Sketch, slope, withShadow } from "../kit/sketch.ts"
import { stackedShadow, stamps } from "../kit/stamp.ts"

/** Bare nutmegs, furrowed lengthwise; radius 100. */
export function nutmegs(s: Sketch): (at: Point, scale?: number) => string {
  const o = pt(0, 0)
  return stamps(s, "nutmeg", 9, (v) => {
    const degrees = v * 41
    const d = smooth(ellipsePoints(o, 100, 80, degrees, 14), true)
    const furrows = Array.from({ length: 30 }, () => {
      const k = between(s.random, -0.86, 0.86)
      const from = between(s.random, -0.84, 0.4)
      const p = (x: number) =>
        turn(pt(100 * x, 80 * k * Math.sqrt(Math.max(0.05, 1 - x * x))), o, degrees)
      return `M${xy(p(from))}Q${xy(p(from + 0.2))} ${xy(p(from + 0.42))}`
    }).join("")
    return [
      stackedShadow(d, 15),
      shape(d, lit(s, mix("#8A5E3A", "#9A6E46", s.random()), 0.6)),
      line(furrows, "#3A2212", 3.2, { opacity: 0.5 }),
      line(furrows, "#E3C79A", 2, { opacity: 0.42, transform: "translate(-3 -4)" }),
      shape(ellipse(-36, -36, 20, 12), "#FFF6E2", { opacity: 0.35 }),
    ].join("")
  })
}

/** A seed still in its mace: red bands gripping a dark shell. */
function macedSeed(s: Sketch, c: Point, r: number, degrees: number): string {
  const arms = Array.from({ length: 9 }, (_, i) => {
    const k = -0.94 + (i / 8) * 1.88
    const at = (x: number, y: number) => turn(pt(c.x + r * x, c.y + r * 0.82 * y), c, degrees)
    const end = at(0.82, k * 0.5 + between(s.random, -0.06, 0.06))
    const spine = bezier(
      at(-1.02, k * 0.12),
      at(-0.7, k * 0.66),
      at(0.36, k * (0.9 + 0.06 * (i % 2))),
      end,
      12,
    )
    return tube(s, spine, (t) => r * (0.105 - 0.07 * t), i % 2 ? "#B5301F" : "#C9432A", 0.5)
  }).join("")
  return withShadow(
    s,
    [
      shape(smooth(ellipsePoints(c, r, r * 0.8, degrees, 14), true), lit(s, "#4A2616", 0.6)),
      shape(ellipse(c.x - r * 0.3, c.y - r * 0.34, r * 0.2, r * 0.1), "#FFF6E2", {
        opacity: 0.5,
        filter: blur(5),
      }),
      arms,
    ],
    14,
    0.42,
  )
}

/** A split fruit with the seed in its mace, bare seeds and dried blades. */
export function drawNutmeg(s: Sketch): string[] {
  const c = pt(620, 480)
  const half = (k: number) => wobbly(s.random, c, 370 * k, 340 * k, 0.008, 18)
  const seed = nutmegs(s)
  const bare: [number, number, number][] = [
    [1120, 590, 1.18],
    [1330, 690, 1.08],
    [1070, 830, 1.22],
    [1300, 930, 1.12],
    [1020, 1060, 0.98],
  ]
  return [
    ground(s, "spiceIsles", "pepper"),
    withShadow(
      s,
      [
        leaf(s, pt(850, 420), pt(1430, 210), "#3E7A4A", { half: 110, bend: -40, veins: 11 }),
        leaf(s, pt(820, 330), pt(1130, 60), "#4A8755", { half: 84, bend: -20, veins: 11 }),
      ],
      20,
      0.34,
    ),
    withShadow(
      s,
      [
        shape(half(1), lit(s, "#D9A94C", 0.5)),
        shape(half(0.93), slope(s, "#F6EBC8", 0.14)),
        shape(half(0.6), "#C9A76A", { opacity: 0.7 }),
        shape(half(0.56), "#8A6236"),
      ],
      32,
      0.4,
    ),
    macedSeed(s, pt(624, 486), 196, -30),
    ...bare.map(([x, y, k]) => seed(pt(x, y), k)),
    macedSeed(s, pt(760, 980), 130, 20),
    withShadow(
      s,
      [maceBlade(s, pt(330, 940), 120, 10), maceBlade(s, pt(510, 1050), 96, 70)],
      10,
      0.4,
    ),
  ]
}

function maceBlade(s: Sketch, c: Point, r: number, degrees: number): string {
  return Array.from({ length: 7 }, (_, i) => {
    const a = degrees - 66 + i * 22
    const spine = bezier(
      c,
      polar(c, r * 0.5, a - 16),
      polar(c, r * 0.9, a + 12),
      polar(c, r * between(s.random, 1.1, 1.5), a),
      12,
    )
    return tube(s, spine, (t) => r * (0.13 - 0.1 * t), i % 2 ? "#C9602E" : "#D97A3A", 0.5)
  }).join("")
}
