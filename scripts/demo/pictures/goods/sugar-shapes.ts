import { darken, dryLeaf, leafGreen, lighten, mix, straw, tint } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  facet,
  lerp,
  num,
  type Point,
  pt,
  smooth,
  smoothJoin,
} from "../kit/geometry.ts"
import { leaf } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { blur, clipped, line, lit, shape, type Sketch, slope, withTexture } from "../kit/sketch.ts"
import { frontArc } from "../kit/turned.ts"

const tilt = 0.3

/** Half a coconut-shell mould of sugar, round side up; `c` is the middle of its base. */
export function domeUp(s: Sketch, c: Point, r: number, color: string): string {
  const h = r * 1.02
  const d = `M${num(c.x - r)} ${num(c.y)}C${num(c.x - r)} ${num(c.y - h * 0.75)} ${num(c.x - r * 0.62)} ${num(c.y - h)} ${num(c.x)} ${num(c.y - h)}C${num(c.x + r * 0.62)} ${num(c.y - h)} ${num(c.x + r)} ${num(c.y - h * 0.75)} ${num(c.x + r)} ${num(c.y)}A${num(r)} ${num(r * tilt)} 0 0 1 ${num(c.x - r)} ${num(c.y)}Z`
  const rings = [0.2, 0.38, 0.55, 0.7, 0.83]
    .map((t) => frontArc(c.x, c.y - h * t, r * Math.sqrt(1 - t * t) * 0.99, tilt))
    .join("")
  const pits = Array.from({ length: 40 }, () => {
    const x = c.x + between(s.random, -0.8, 0.8) * r
    const y = c.y - between(s.random, -0.1, 0.8) * h
    return ellipse(x, y, between(s.random, 2, 6), between(s.random, 1, 3))
  }).join("")
  return withTexture(
    s,
    shape(d, lit(s, color, 0.62)) +
      clipped(s, d, [
        line(rings, darken(color, 0.3), 4, { opacity: 0.3 }),
        line(rings, lighten(color, 0.3), 2, { opacity: 0.25, transform: "translate(0 5)" }),
        shape(pits, darken(color, 0.5), { opacity: 0.5 }),
        shape(ellipse(c.x - r * 0.36, c.y - h * 0.62, r * 0.26, h * 0.14), "#FFF1D6", {
          opacity: 0.4,
          filter: blur(16),
        }),
        shape(ellipse(c.x + r * 0.2, c.y + r * tilt * 0.8, r * 0.9, 12), "#E8A55C", {
          opacity: 0.22,
          filter: blur(10),
        }),
      ]),
    0.03,
    0.17,
  )
}

/** The other half, cut face up: the face shows the crystal and the pouring ring. */
export function domeDown(s: Sketch, c: Point, r: number, color: string): string {
  const h = r * 0.84
  const body = `M${num(c.x - r)} ${num(c.y)}C${num(c.x - r * 0.98)} ${num(c.y + h * 0.7)} ${num(c.x - r * 0.6)} ${num(c.y + h)} ${num(c.x)} ${num(c.y + h)}C${num(c.x + r * 0.6)} ${num(c.y + h)} ${num(c.x + r * 0.98)} ${num(c.y + h * 0.7)} ${num(c.x + r)} ${num(c.y)}Z`
  const face = ellipse(c.x, c.y, r, r * tilt)
  const crystals = Array.from({ length: 150 }, () => {
    const a = s.random() * 6.283
    const q = Math.sqrt(s.random()) * 0.94
    return ellipse(
      c.x + Math.cos(a) * q * r,
      c.y + Math.sin(a) * q * r * tilt,
      between(s.random, 1.5, 4),
      between(s.random, 1, 2),
    )
  }).join("")
  const rings = [0.25, 0.45, 0.62]
    .map((t) => frontArc(c.x, c.y + h * t, r * Math.sqrt(1 - t * t), tilt * 0.8))
    .join("")
  return withTexture(
    s,
    shape(body, lit(s, darken(color, 0.12), 0.6)) +
      clipped(s, body, line(rings, darken(color, 0.5), 4, { opacity: 0.3 })) +
      shape(face, slope(s, lighten(color, 0.2), 0.3)) +
      line(face, lighten(color, 0.45), 3, { opacity: 0.6 }) +
      shape(ellipse(c.x, c.y + 4, r * 0.72, r * tilt * 0.7), darken(color, 0.1), {
        opacity: 0.25,
      }) +
      shape(crystals, lighten(color, 0.6), { opacity: 0.55 }),
    0.04,
    0.16,
  )
}

/** A pair of halves tied in dry leaf: gores gathered to a knot. */
export function leafBundle(s: Sketch, c: Point, rx: number, ry: number): string {
  const parts: string[] = []
  const top = pt(c.x, c.y - ry * 0.98)
  const bottom = pt(c.x, c.y + ry * 0.99)
  const tails = [-64, -38, -14, 12, 40, 66].map((a, i) => {
    const x = top.x + a * 2.3
    const y = top.y - 190 + Math.abs(a) * 1.3 + (i % 2) * 34
    return leaf(
      s,
      pt(top.x + a * 0.25, top.y + 14),
      pt(x, y),
      i % 2 ? dryLeaf : mix(dryLeaf, straw, 0.5),
      { half: 30, bend: a * 0.5, belly: 0.6, veins: 12 },
    )
  })
  parts.push(...tails)
  const count = 9
  const order = [0, 8, 1, 7, 2, 6, 3, 5, 4]
  for (const i of order) {
    const u = -1 + (2 * (i + 0.5)) / count
    const edge = (k: number) =>
      bezier(
        pt(top.x + k * 24, top.y + 6),
        pt(c.x + k * rx * 1.34, c.y - ry * 0.78),
        pt(c.x + k * rx * 1.34, c.y + ry * 0.82),
        pt(bottom.x + k * 60, bottom.y - Math.abs(k) * 12),
        15,
      )
    const half = 1.28 / count
    const a = edge(Math.max(-1, u - half))
    const b = edge(Math.min(1, u + half))
    const tone = 0.2 - Math.abs(u + 0.35) * 0.36 + between(s.random, -0.05, 0.05)
    const base = mix(
      dryLeaf,
      i % 4 === 1 ? leafGreen : "#B98A4C",
      i % 4 === 1 ? 0.1 : 0.3 + 0.12 * (i % 3),
    )
    const color = tone > 0 ? lighten(base, tone) : darken(base, -tone)
    const outline = smoothJoin(a, b.toReversed())
    const veins = Array.from({ length: 7 }, (_, k) => {
      const t = (k + 1) / 8
      return smooth(
        a.map((p, n) => pt(p.x + ((b[n]?.x ?? p.x) - p.x) * t, p.y + ((b[n]?.y ?? p.y) - p.y) * t)),
      )
    }).join("")
    parts.push(
      shape(outline, color),
      line(veins, darken(color, 0.25), 1.6, { opacity: 0.55 }),
      line(smooth(b), "#1A100A", 5, { opacity: 0.22 }),
      line(smooth(a), lighten(color, 0.4), 2.5, { opacity: 0.6 }),
    )
  }
  const band = (y: number, r: number) => {
    const d = `M${num(c.x - r)} ${num(y)}Q${num(c.x)} ${num(y + 62)} ${num(c.x + r)} ${num(y)}`
    return (
      line(d, "#1A100A", 17, { opacity: 0.25, transform: "translate(3 8)" }) +
      line(d, darken(straw, 0.25), 15) +
      line(d, straw, 9, { transform: "translate(-1 -2)" }) +
      line(d, lighten(straw, 0.5), 2, { transform: "translate(-1 -5)", opacity: 0.8 })
    )
  }
  parts.push(band(c.y - ry * 0.22, rx * 1.0), band(c.y + ry * 0.24, rx * 0.99))
  for (let i = 0; i < 4; i++) {
    const y = top.y + 12 + i * 12
    parts.push(
      line(
        `M${num(top.x - 32)} ${num(y - 3)}Q${num(top.x)} ${num(y + 13)} ${num(top.x + 32)} ${num(y - 3)}`,
        i % 2 ? straw : darken(straw, 0.2),
        12,
      ),
      line(
        `M${num(top.x - 28)} ${num(y - 5)}Q${num(top.x)} ${num(y + 9)} ${num(top.x + 20)} ${num(y - 1)}`,
        lighten(straw, 0.4),
        2,
      ),
    )
  }
  return parts.join("")
}

/** A broken lump: a flat top facing the light and sides falling away from it. */
export function chunk(s: Sketch, c: Point, r: number, color: string): string {
  const n = 7
  const from = s.random() * 60
  const rim = Array.from({ length: n }, (_, i) => {
    const a = ((from + (i / n) * 360) * Math.PI) / 180
    const k = between(s.random, 0.8, 1.1)
    return pt(c.x + Math.cos(a) * r * k, c.y + Math.sin(a) * r * 0.78 * k)
  })
  const hub = pt(c.x - r * 0.16, c.y - r * 0.22)
  const top = rim.map((p) => lerp(hub, p, between(s.random, 0.44, 0.66)))
  const sides = rim.map((p, i) => {
    const q = rim[(i + 1) % n] ?? p
    const facing = (c.x - (p.x + q.x) / 2 + c.y - (p.y + q.y) / 2) / r
    const fill = tint(color, facing > 0 ? 0.04 + 0.2 * facing : Math.max(-0.5, 0.42 * facing))
    return shape(facet([p, q, top[(i + 1) % n] ?? hub, top[i] ?? hub]), fill, {
      stroke: fill,
      "stroke-width": 1,
    })
  })
  return sides.join("") + shape(facet(top), lighten(color, 0.2))
}
