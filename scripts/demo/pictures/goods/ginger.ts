import { ground } from "../grounds/ground.ts"
import { darken, lighten, mix } from "../kit/color.ts"
import {
  bezier,
  compact,
  ellipsePoints,
  insideEllipse,
  lerp,
  normalAt,
  type Point,
  polar,
  pt,
  scatter,
  smooth,
  stretch,
  wobbly,
} from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { line, lit, shape, type Sketch, slope, withShadow, withTexture } from "../kit/sketch.ts"
import { stackedShadow, stamps } from "../kit/stamp.ts"

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
  const heading = (degrees * Math.PI) / 180
  const rings = spine
    .slice(1, -1)
    .map((p, i) => {
      const n = normalAt(spine, i + 1)
      const w = half * 0.86
      const ahead = half * 0.3
      return `M${compact([p.x + n.x * w, p.y + n.y * w])}Q${compact([p.x + Math.cos(heading) * ahead, p.y + Math.sin(heading) * ahead, p.x - n.x * w, p.y - n.y * w])}`
    })
    .join("")
  const swell = (t: number) =>
    half * (0.92 + 0.1 * Math.sin(t * 11)) * Math.sqrt(Math.max(0.06, 1 - (2 * t - 1) ** 6))
  return (
    tube(s, spine, swell, color, 0.3) +
    line(rings, darken(color, 0.45), 2.4, { opacity: 0.42 }) +
    line(rings, lighten(color, 0.5), 1.6, { opacity: 0.5, transform: "translate(-2 -2)" })
  )
}

function hand(s: Sketch, c: Point, size: number, degrees: number): string {
  const color = mix("#C9A470", "#B58C58", s.random())
  const branches: [number, number, number][] = [
    [-150, 0.5, 0.24],
    [-60, 0.66, 0.22],
    [70, 0.6, 0.23],
    [20, 0.86, 0.26],
    [-20, 0.6, 0.2],
    [160, 0.56, 0.22],
  ]
  const fingers = branches
    .map(([a, l, h]) =>
      finger(s, polar(c, size * 0.16, degrees + a), degrees + a, size * l, size * h, color),
    )
    .join("")
  return withShadow(
    s,
    withTexture(
      s,
      fingers + shape(wobbly(s.random, c, size * 0.3, size * 0.26, 0.06), lit(s, color, 0.25)),
      0.11,
      0.07,
    ),
    18,
    0.42,
  )
}

/** Dried slices cut across the root: puckered, ringed, with the cut ends of fibres. */
export function gingerSlices(s: Sketch): (at: Point, scale?: number) => string {
  const o = pt(0, 0)
  return stamps(s, "ginger", 10, (v) => {
    const color = mix("#E0BE80", "#CBA35C", s.random())
    const turned = v * 37
    const ratio = between(s.random, 0.66, 0.92)
    const rim = ellipsePoints(o, 100, 100 * ratio, turned, 13).map((p) =>
      lerp(o, p, between(s.random, 0.82, 1.14)),
    )
    const at = (k: number) =>
      smooth(
        rim.map((p) => lerp(o, p, k)),
        true,
      )
    const fibres = Array.from({ length: 34 }, () => {
      const p = polar(o, Math.sqrt(s.random()) * 62, s.random() * 360)
      return `M${compact([p.x, p.y * ratio])}l${compact([between(s.random, -4, 4), between(s.random, 1, 5)])}`
    }).join("")
    const rays = rim.map((p) => stretch(lerp(o, p, 0.72), lerp(o, p, 0.92))).join("")
    return [
      stackedShadow(at(1), 13),
      shape(at(1), "#7A5630", { transform: "translate(2 9)" }),
      shape(at(1), "#A67C46"),
      shape(at(0.93), slope(s, color, 0.3)),
      shape(at(0.7), darken(color, 0.14), { opacity: 0.6 }),
      shape(at(0.63), slope(s, lighten(color, 0.12), 0.2)),
      line(rays, darken(color, 0.35), 2.4, { opacity: 0.45 }),
      line(fibres, darken(color, 0.5), 3, { opacity: 0.55 }),
    ].join("")
  })
}

export function drawDriedGinger(s: Sketch): string[] {
  const places = scatter(
    s.random,
    { x: 620, y: 600, width: 840, height: 500 },
    112,
    (p) => insideEllipse(p, pt(1030, 850), 410, 240),
    1500,
  )
  const slice = gingerSlices(s)
  return [
    ground(s, "kawung", "clay"),
    hand(s, pt(470, 420), 400, 14),
    hand(s, pt(1010, 370), 340, -34),
    hand(s, pt(350, 870), 290, 62),
    ...places.map((p) => slice(p, between(s.random, 0.8, 1.05))),
  ]
}
