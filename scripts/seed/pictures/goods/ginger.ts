import { ground } from "../grounds/ground.ts"
import { darken, lighten, mix } from "../kit/color.ts"
import {
  bezier,
  compact,
  insideEllipse,
  normalAt,
  type Point,
  polar,
  pt,
  scatter,
  turn,
  wobbly,
} from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { line, lit, shape, type Sketch, slope, withShadow, withTexture } from "../kit/sketch.ts"

/** One finger of root: a knobby outline with rings. */
function finger(
  s: Sketch,
  from: Point,
  degrees: number,
  length: number,
  half: number,
  color: string,
): string {
  const bend = between(s.random, -26, 26)
  const spine = bezier(
    from,
    polar(from, length * 0.35, degrees),
    polar(from, length * 0.7, degrees + bend * 0.5),
    polar(from, length, degrees + bend),
    12,
  )
  const rings = spine
    .slice(1, -1)
    .map((p, i) => {
      const n = normalAt(spine, i + 1)
      const w = half * 0.86
      return `M${compact([p.x + n.x * w, p.y + n.y * w])}Q${compact([p.x + Math.cos((degrees * Math.PI) / 180) * half * 0.3, p.y + Math.sin((degrees * Math.PI) / 180) * half * 0.3, p.x - n.x * w, p.y - n.y * w])}`
    })
    .join("")
  return (
    tube(
      s,
      spine,
      (t) =>
        half * (0.92 + 0.1 * Math.sin(t * 11)) * Math.sqrt(Math.max(0.06, 1 - (2 * t - 1) ** 6)),
      color,
      0.3,
    ) +
    line(rings, darken(color, 0.45), 2.4, { opacity: 0.4 }) +
    line(rings, lighten(color, 0.5), 1.6, { opacity: 0.5, transform: "translate(-2 -2)" })
  )
}

function hand(s: Sketch, c: Point, size: number, degrees: number): string {
  const color = mix("#C9A878", "#B08A58", s.random())
  const branches: [number, number, number][] = [
    [-150, 0.5, 0.24],
    [-60, 0.66, 0.22],
    [70, 0.6, 0.23],
    [20, 0.86, 0.26],
    [-20, 0.6, 0.2],
    [160, 0.56, 0.22],
  ]
  return withShadow(
    s,
    withTexture(
      s,
      branches
        .map(([a, l, h]) =>
          finger(s, polar(c, size * 0.16, degrees + a), degrees + a, size * l, size * h, color),
        )
        .join("") + shape(wobbly(s.random, c, size * 0.3, size * 0.26, 0.06), lit(s, color, 0.25)),
      0.05,
      0.16,
    ),
    18,
    0.42,
  )
}

export function slice(s: Sketch, c: Point, rx: number, degrees: number): string {
  const color = mix("#E3C68C", "#D4AE68", s.random())
  const ry = rx * between(s.random, 0.5, 0.72)
  const d = wobbly(s.random, c, rx, ry, 0.07, 12, degrees)
  const fibres = Array.from({ length: 16 }, () => {
    const a = s.random() * 6.28
    const q = Math.sqrt(s.random()) * 0.8
    const p = turn(pt(c.x + Math.cos(a) * rx * q, c.y + Math.sin(a) * ry * q), c, degrees)
    return `M${compact([p.x, p.y])}l${compact([between(s.random, -5, 5), between(s.random, -5, 5)])}`
  }).join("")
  return withShadow(
    s,
    shape(d, "#8A6236", { transform: "translate(3 9)" }) +
      shape(d, slope(s, color, 0.24)) +
      line(d, "#9A7444", 5, { opacity: 0.8 }) +
      line(wobbly(s.random, c, rx * 0.72, ry * 0.68, 0.05, 12, degrees), darken(color, 0.25), 2.5, {
        opacity: 0.6,
      }) +
      line(fibres, darken(color, 0.35), 2.4, { opacity: 0.5 }),
    9,
    0.4,
  )
}

export function drawDriedGinger(s: Sketch): string[] {
  const places = scatter(
    s.random,
    { x: 640, y: 620, width: 800, height: 480 },
    104,
    (p) => insideEllipse(p, pt(1030, 860), 390, 226),
    1500,
  )
  return [
    ground(s, "kawung", "clay"),
    hand(s, pt(470, 420), 400, 14),
    hand(s, pt(1010, 370), 340, -34),
    hand(s, pt(350, 870), 290, 62),
    places.map((p) => slice(s, p, between(s.random, 74, 108), between(s.random, -50, 50))).join(""),
  ]
}
