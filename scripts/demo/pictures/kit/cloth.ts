import { darken, lighten } from "./color.ts"
import {
  bezier,
  compact,
  ellipse,
  lerp,
  num,
  type Point,
  polar,
  pt,
  ribbon,
  smooth,
} from "./geometry.ts"
import { between, pick } from "./random.ts"
import { blur, line, linear, lit, shape, type Sketch } from "./sketch.ts"

/** Long soft folds over a cloth, fading out at both ends: a light flank and a dark one. */
export function creases(
  s: Sketch,
  lines: readonly (readonly Point[])[],
  width: number,
  strength = 0.3,
): string {
  const half = (t: number) => (width / 2) * Math.sin(Math.PI * Math.min(0.98, Math.max(0.02, t)))
  const bands = lines.map((points) => ribbon(through(points), half)).join("")
  return (
    shape(bands, "#1A0D05", {
      opacity: strength,
      filter: blur(Math.round(width * 0.4)),
      transform: `translate(${num(width * 0.45)} ${num(width * 0.25)})`,
    }) +
    shape(bands, "#FFF6E2", {
      opacity: strength * 0.9,
      filter: blur(Math.round(width * 0.3)),
      transform: `translate(${num(-width * 0.4)} ${num(-width * 0.2)})`,
    })
  )
}

/** Twelve points along a fold given by three or four. */
function through(points: readonly Point[]): Point[] {
  const [a, b, c, d] = [points[0], points[1], points[points.length - 2], points[points.length - 1]]
  return a && b && c && d ? bezier(a, b, c, d, 12) : [...points]
}

/** Fringe threads hanging from an edge, tied in bunches. */
export function fringe(
  s: Sketch,
  from: Point,
  to: Point,
  length: number,
  bunches: number,
  colors: readonly string[],
  degrees = 90,
): string {
  return Array.from({ length: bunches }, (_, i) => {
    const p = lerp(from, to, (i + 0.5) / bunches)
    const gap = Math.hypot(to.x - from.x, to.y - from.y) / bunches
    const color = pick(s.random, colors)
    const threads = Array.from({ length: 5 }, (_, k) => {
      const end = polar(
        pt(p.x + (k - 2) * gap * 0.18, p.y),
        length * between(s.random, 0.9, 1.06),
        degrees + between(s.random, -3, 3),
      )
      const mid = polar(lerp(p, end, 0.5), between(s.random, -5, 5), degrees + 90)
      return `M${compact([p.x + (k - 2) * gap * 0.12, p.y])}Q${compact([mid.x, mid.y, end.x, end.y])}`
    }).join("")
    const knot = polar(p, length * 0.16, degrees)
    return (
      line(threads, darken(color, 0.25), 4.5) +
      line(threads, lighten(color, 0.15), 2, { transform: "translate(-1 0)" }) +
      shape(ellipse(knot.x, knot.y, gap * 0.3, gap * 0.3), lit(s, color, 0.4))
    )
  }).join("")
}

/** A bolt of cloth lying across, its spiral end to the left; `fill` is drawn in place and shaded round. */
export function bolt(
  s: Sketch,
  x: number,
  y: number,
  length: number,
  r: number,
  fill: string,
  edge: string,
): string {
  const k = 0.42
  const body = `M${num(x)} ${num(y - r)}H${num(x + length)}A${num(r * k)} ${num(r)} 0 0 1 ${num(x + length)} ${num(y + r)}H${num(x)}Z`
  const shade = linear(s, pt(0, 0), pt(0, 1), [
    [0, "#1A0D05", 0.12],
    [0.2, "#FFF6E2", 0.34],
    [0.36, "#FFF6E2", 0.1],
    [0.6, "#1A0D05", 0.1],
    [1, "#1A0D05", 0.62],
  ])
  const turns = Math.max(4, Math.round(r / 20))
  const spiral = smooth(
    Array.from({ length: turns * 18 }, (_, i) => {
      const t = i / (turns * 18)
      const a = 0.4 + t * turns * 2 * Math.PI
      return pt(x + Math.cos(a) * r * k * (1 - 0.86 * t), y + Math.sin(a) * r * (1 - 0.86 * t))
    }),
  )
  return [
    shape(body, fill),
    shape(body, shade),
    shape(ellipse(x, y, r * k, r), lit(s, edge, 0.3)),
    line(spiral, darken(edge, 0.4), 5, { opacity: 0.7 }),
    line(spiral, lighten(edge, 0.4), 2.5, { opacity: 0.7, transform: "translate(-2 -2)" }),
    shape(ellipse(x, y, r * k * 0.16, r * 0.15), darken(edge, 0.6)),
  ].join("")
}
