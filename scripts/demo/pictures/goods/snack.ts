import { ground } from "../grounds/ground.ts"
import { darken, lighten, mix } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  ellipsePoints,
  insideEllipse,
  num,
  type Point,
  polar,
  pt,
  scatter,
  smooth,
  turn,
  wobbly,
  xy,
} from "../kit/geometry.ts"
import { leaf, tube, wrapping } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
} from "../kit/sketch.ts"
import { stackedShadow, stamps } from "../kit/stamp.ts"
import { drawWeave, twill } from "../kit/weave.ts"

type Cracker = { c: Point; r: number; squash: number; degrees: number }

/** A puffed disc: blisters lit from the upper left, a toasted rim. */
function kemplang(s: Sketch, k: Cracker): string {
  const cream = mix("#F1E2BF", "#D9B37A", s.random() * 0.35)
  const d = wobbly(s.random, k.c, k.r, k.r * k.squash, 0.022, 18, k.degrees)
  const inside = (p: Point) => {
    const q = turn(p, k.c, -k.degrees)
    return insideEllipse(q, k.c, k.r * 0.93, k.r * k.squash * 0.93)
  }
  const box = { x: k.c.x - k.r, y: k.c.y - k.r, width: 2 * k.r, height: 2 * k.r }
  const bumps = scatter(s.random, box, k.r * 0.12, inside, 420)
  const sizes = bumps.map(() => between(s.random, 0.022, 0.075) * k.r)
  const blister = (dx: number, grow: number) =>
    bumps
      .map((p, i) =>
        ellipse(p.x + dx, p.y + dx, (sizes[i] ?? 4) * grow, (sizes[i] ?? 4) * grow * k.squash),
      )
      .join("")
  const dark = blister(3, 1.15)
  const light = blister(-1.5, 0.9)
  const toast = scatter(s.random, box, k.r * 0.4, inside, 60)
    .map((p) => ellipse(p.x, p.y, k.r * between(s.random, 0.06, 0.16), k.r * 0.08))
    .join("")
  return (
    shape(d, slope(s, cream, 0.28)) +
    line(d, "#B98A4C", k.r * 0.05, { opacity: 0.65 }) +
    clipped(s, d, [
      shape(toast, "#A8672C", { opacity: 0.35, filter: blur(7) }),
      charMarks(s, k),
      shape(dark, "#8A5A2A", { opacity: 0.26 }),
      shape(light, "#FFF9E8", { opacity: 0.6 }),
    ])
  )
}

export function drawFishCrackers(s: Sketch): string[] {
  const back: Cracker[] = [
    { c: pt(560, 470), r: 250, squash: 0.98, degrees: -10 },
    { c: pt(1000, 430), r: 262, squash: 0.97, degrees: 12 },
  ]
  const stack = Array.from({ length: 7 }, (_, i): Cracker => ({
    c: pt(470 + (i % 2) * 16 - 6 * (i % 3), 1000 - i * 34),
    r: 280,
    squash: 0.32,
    degrees: between(s.random, -3, 3),
  }))
  const front: Cracker[] = [
    { c: pt(860, 760), r: 272, squash: 0.96, degrees: -6 },
    { c: pt(1210, 830), r: 238, squash: 0.9, degrees: 24 },
  ]
  const draw = (list: readonly Cracker[], depth: number) =>
    list.map((k) => withShadow(s, kemplang(s, k), depth, 0.4)).join("")
  return [
    ground(s, "cual", "clay"),
    draw(back, 24),
    draw(stack, 10),
    draw(front, 24),
    withShadow(s, crumbs(s), 8, 0.4),
    chilliDish(s, pt(1330, 250)),
  ]
}

/** Scorched bars where the cracker lay on the grill, darker and broken towards its edge. */
function charMarks(s: Sketch, k: Cracker): string {
  const bars = [-0.56, -0.2, 0.18, 0.54].map((t) => {
    const reach = Math.sqrt(1 - t * t) * between(s.random, 0.68, 0.86)
    const at = (u: number) =>
      turn(pt(k.c.x + u * k.r, k.c.y + t * k.r * k.squash), k.c, k.degrees - 24)
    const [a, b] = [at(-reach), at(reach)]
    return `M${num(a.x)} ${num(a.y)}L${num(b.x)} ${num(b.y)}`
  })
  return (
    line(bars.join(""), "#3A1E0C", k.r * 0.07, { opacity: 0.34 }) +
    line(bars.join(""), "#5A3214", k.r * 0.035, {
      opacity: 0.5,
      "stroke-dasharray": `${num(k.r * 0.5)} ${num(k.r * 0.12)}`,
    })
  )
}

function chilliDish(s: Sketch, c: Point): string {
  const bits = scatter(s.random, { x: c.x - 110, y: c.y - 80, width: 220, height: 160 }, 15, (p) =>
    insideEllipse(p, pt(c.x, c.y), 104, 76),
  )
  return withShadow(
    s,
    [
      shape(ellipse(c.x, c.y, 170, 132), lit(s, "#EFE6D4", 0.35)),
      shape(ellipse(c.x, c.y + 4, 140, 106), "#8F8470"),
      shape(ellipse(c.x, c.y + 6, 134, 100), lit(s, "#A3261D", 0.5)),
      ...bits.map((p) =>
        shape(
          ellipse(p.x, p.y, between(s.random, 4, 8), between(s.random, 3, 5)),
          s.random() < 0.4 ? "#F0C777" : "#D9502C",
        ),
      ),
      shape(ellipse(c.x - 50, c.y - 40, 34, 14), "#FFD9B8", { opacity: 0.5 }),
    ],
    20,
    0.4,
  )
}

function crumbs(s: Sketch): string {
  return scatter(s.random, { x: 880, y: 1060, width: 420, height: 100 }, 34, () => true, 60)
    .map((p) =>
      shape(
        wobbly(s.random, p, between(s.random, 7, 16), between(s.random, 6, 12), 0.3, 7),
        slope(s, "#E7CF9C", 0.3),
      ),
    )
    .join("")
}

/** Emping drying on a round bamboo tray, with ripe melinjo beside it. */
export function drawEmping(s: Sketch): string[] {
  const c = pt(760, 600)
  const r = 470
  const side = 1.02 * r
  const mesh = drawWeave(s, {
    surface: (u, v) => pt(c.x - side + 2 * side * u, c.y - side + 2 * side * v),
    columns: 44,
    rows: 44,
    over: twill,
    gap: 0.05,
    upright: () => "#D9BE84",
    level: () => "#C9A766",
    light: (u, v) => 0.16 - (u + v) * 0.16,
  })
  const disc = ellipse(c.x, c.y, r - 8, r - 8)
  const piece = empingPieces(s)
  const places = scatter(
    s.random,
    { x: c.x - 400, y: c.y - 400, width: 800, height: 800 },
    118,
    (p) => insideEllipse(p, c, 372, 372),
    2500,
  )
  return [
    ground(s, "banten", "sage"),
    withShadow(
      s,
      [
        shape(ellipse(c.x, c.y, r + 26, r + 26), "#7A5426"),
        clipped(s, disc, [
          mesh,
          shape(
            disc,
            linear(s, pt(0, 0), pt(1, 1), [
              [0, "#2A1608", 0.5],
              [0.25, "#2A1608", 0],
              [1, "#FFF6E2", 0.12],
            ]),
          ),
        ]),
        wrapping(
          s,
          [...ellipsePoints(c, r + 8, r + 8, 0, 220), pt(c.x + r + 8, c.y)],
          24,
          "#B98A45",
        ),
      ],
      36,
    ),
    ...places.map((p) => piece(p, between(s.random, 0.76, 0.94))),
    melinjo(s),
  ]
}

/** Pounded melinjo kernels, thin and cracked at the edge; radius 100. */
export function empingPieces(s: Sketch): (at: Point, scale?: number) => string {
  const o = pt(0, 0)
  return stamps(s, "emping", 10, (v) => {
    const color = mix("#EBCB78", "#D9A94C", s.random())
    const d = wobbly(s.random, o, 100, 100 * between(s.random, 0.84, 1), 0.05, 16, v * 36)
    const cracks = Array.from({ length: 9 }, () => {
      const a = s.random() * 360
      return `M${xy(polar(o, 35, a))}Q${xy(polar(o, 60, a + 10))} ${xy(polar(o, 90, a + between(s.random, -12, 12)))}`
    }).join("")
    return [
      stackedShadow(d, 11),
      shape(d, slope(s, color, 0.26)),
      line(cracks, darken(color, 0.35), 2.5, { opacity: 0.5 }),
      shape(wobbly(s.random, o, 40, 34, 0.1), lighten(color, 0.35), { opacity: 0.55 }),
      line(d, lighten(color, 0.5), 2.5, { opacity: 0.7 }),
    ].join("")
  })
}

function melinjo(s: Sketch): string {
  const fruit = (x: number, y: number, color: string) =>
    shape(smooth(ellipsePoints(pt(x, y), 40, 58, 24, 12), true), lit(s, color, 0.6)) +
    shape(ellipse(x - 14, y - 24, 9, 15), "#FFF6E2", { opacity: 0.6 })
  return withShadow(
    s,
    [
      leaf(s, pt(1290, 900), pt(1560, 690), "#3E7448", { half: 78, bend: 24, stem: 40 }),
      leaf(s, pt(1270, 950), pt(1540, 1110), "#477F50", { half: 74, bend: -20, stem: 30 }),
      tube(
        s,
        bezier(pt(1210, 1010), pt(1250, 960), pt(1280, 920), pt(1330, 820), 14),
        () => 8,
        "#7A6A3A",
      ),
      fruit(1240, 930, "#B8351F"),
      fruit(1190, 1010, "#C9502A"),
      fruit(1284, 1024, "#A3261D"),
      fruit(1232, 1086, "#D18A2E"),
    ],
    22,
  )
}
