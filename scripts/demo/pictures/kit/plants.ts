import { darken, lighten } from "./color.ts"
import {
  bezier,
  lerp,
  normalAt,
  type Point,
  polyline,
  pt,
  sides,
  smooth,
  smoothJoin,
  stretch,
} from "./geometry.ts"
import { line, linear, shape, type Sketch } from "./sketch.ts"

export type LeafOptions = {
  /** Half the blade's greatest width, px. */
  half: number
  /** Sideways bow of the midrib, px. */
  bend?: number
  veins?: number
  /** Where the blade is widest, 0–1 from the base. */
  belly?: number
  stem?: number
}

/** A blade from base to tip: one half lit, one in shade, with midrib and veins. */
export function leaf(s: Sketch, base: Point, tip: Point, color: string, o: LeafOptions): string {
  const bend = o.bend ?? 0
  const length = Math.hypot(tip.x - base.x, tip.y - base.y)
  const n = pt((tip.y - base.y) / length, -(tip.x - base.x) / length)
  const bow = (t: number) => {
    const p = lerp(base, tip, t)
    return pt(p.x + n.x * bend, p.y + n.y * bend)
  }
  const spine = bezier(base, bow(0.33), bow(0.66), tip, 17)
  const belly = o.belly ?? 0.42
  const power = Math.log(0.5) / Math.log(belly)
  const half = (t: number) => o.half * Math.sin(Math.PI * t ** power) ** 0.85
  const [left, right] = sides(spine, half)
  // The side whose normal looks up and left is the bright one.
  const leftIsLit = n.x + n.y < 0
  const bright = linear(s, pt(0, 0), pt(1, 1), [
    [0, lighten(color, 0.26)],
    [1, color],
  ])
  const dim = linear(s, pt(0, 0), pt(1, 1), [
    [0, darken(color, 0.12)],
    [1, darken(color, 0.34)],
  ])
  const veins: string[] = []
  const count = o.veins ?? 9
  for (let i = 1; i < count; i++) {
    const t = i / count
    const at = Math.min(15, Math.round(t * 16))
    const root = spine[at]
    const reach = Math.min(16, at + 2)
    for (const edge of [left, right]) {
      const end = edge[reach]
      if (!root || !end) continue
      const to = lerp(root, end, 0.9)
      const mid = lerp(root, to, 0.55)
      const shift = normalAt(spine, at)
      veins.push(smooth([root, pt(mid.x + shift.y * 4, mid.y - shift.x * 4), to]))
    }
  }
  const stem = o.stem
    ? line(
        polyline([lerp(base, tip, -o.stem / length), base]),
        darken(color, 0.25),
        Math.max(4, o.half * 0.09),
      )
    : ""
  return [
    stem,
    shape(smoothJoin(left, spine.toReversed()), leftIsLit ? bright : dim),
    shape(smoothJoin(right, spine.toReversed()), leftIsLit ? dim : bright),
    line(veins.join(""), lighten(color, 0.4), Math.max(1.2, o.half * 0.022), { opacity: 0.5 }),
    line(smooth(spine), lighten(color, 0.45), Math.max(2, o.half * 0.05), { opacity: 0.85 }),
  ].join("")
}

/** A round stem, pod or cord along a spine, lit from the upper left. */
export function tube(
  s: Sketch,
  spine: readonly Point[],
  half: (t: number) => number,
  color: string,
  gloss = 0.5,
): string {
  const layer = (scale: number, shift: number) => {
    const moved = spine.map((p, i) => {
      const n = normalAt(spine, i)
      const w = half(i / (spine.length - 1)) * shift
      const sign = n.x + n.y < 0 ? 1 : -1
      return pt(p.x + n.x * w * sign, p.y + n.y * w * sign)
    })
    const [a, b] = sides(moved, (t) => half(t) * scale)
    return smoothJoin(a, b.toReversed())
  }
  return [
    shape(layer(1, 0), darken(color, 0.42)),
    shape(layer(0.84, 0.14), darken(color, 0.18)),
    shape(layer(0.6, 0.26), color),
    shape(layer(0.28, 0.38), lighten(color, gloss * 0.5), { opacity: 0.8 }),
    gloss > 0.3 ? shape(layer(0.1, 0.42), lighten(color, gloss), { opacity: 0.7 }) : "",
  ].join("")
}

/** Turns of strip around a stem or handle, one turn per point of the spine. */
export function wrapping(s: Sketch, spine: readonly Point[], half: number, color: string): string {
  const tones = [darken(color, 0.08), color, lighten(color, 0.1)]
  const turns = tones.map(() => [] as string[])
  const shine: string[] = []
  let length = 0
  spine.slice(0, -1).forEach((p, i) => {
    const n = normalAt(spine, i)
    const next = spine[i + 1] ?? p
    length += Math.hypot(next.x - p.x, next.y - p.y)
    const a = pt(p.x + n.x * half, p.y + n.y * half)
    const b = pt(next.x - n.x * half, next.y - n.y * half)
    turns[Math.floor(s.random() * tones.length)]?.push(stretch(a, b))
    const up = n.x + n.y < 0 ? 1 : -1
    const h = pt(p.x + n.x * half * 0.75 * up, p.y + n.y * half * 0.75 * up)
    shine.push(stretch(h, lerp(h, lerp(p, next, 0.6), 0.5)))
  })
  const width = length / Math.max(1, spine.length - 1)
  const flat = { "stroke-linecap": "butt" }
  return [
    line(turns.flat().join(""), darken(color, 0.45), width * 1.08, flat),
    ...turns.map((list, i) => line(list.join(""), tones[i] ?? color, width * 0.84, flat)),
    line(shine.join(""), lighten(color, 0.55), width * 0.4, { opacity: 0.6 }),
  ].join("")
}
