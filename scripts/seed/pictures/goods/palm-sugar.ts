import { ground, table } from "../grounds/ground.ts"
import {
  darken,
  dryLeaf,
  husk,
  leafGreen,
  lighten,
  mix,
  palmSugar,
  rattan,
  straw,
} from "../kit/color.ts"
import {
  bezier,
  ellipse,
  insideEllipse,
  num,
  type Point,
  polyline,
  pt,
  scatter,
  smooth,
  smoothJoin,
  wobbly,
} from "../kit/geometry.ts"
import { granules } from "../kit/grains.ts"
import { leaf, tube } from "../kit/plants.ts"
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
  withTexture,
} from "../kit/sketch.ts"
import { frontArc, mouth, turned, turnedOutline } from "../kit/turned.ts"

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
          filter: blur(s, 16),
        }),
        shape(ellipse(c.x + r * 0.2, c.y + r * tilt * 0.8, r * 0.9, 12), "#E8A55C", {
          opacity: 0.22,
          filter: blur(s, 10),
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

/** Broken lumps with flat faces. */
export function chunk(s: Sketch, c: Point, r: number, color: string): string {
  const n = 7
  const from = s.random() * 60
  const rim = Array.from({ length: n }, (_, i) => {
    const a = ((from + (i / n) * 360) * Math.PI) / 180
    const k = between(s.random, 0.78, 1.1)
    return pt(c.x + Math.cos(a) * r * k, c.y + Math.sin(a) * r * 0.74 * k)
  })
  const hub = pt(c.x - r * 0.1, c.y - r * 0.15)
  return rim
    .map((p, i) => {
      const q = rim[(i + 1) % n] ?? p
      const facing = -((p.x + q.x) / 2 - c.x) - ((p.y + q.y) / 2 - c.y)
      const fill =
        facing > 0
          ? lighten(color, 0.12 + 0.25 * (facing / r) * 0.7)
          : darken(color, Math.min(0.5, (-facing / r) * 0.42))
      return shape(`${polyline([hub, p, q])}Z`, fill, {
        stroke: fill,
        "stroke-width": 1.5,
        "stroke-linejoin": "round",
      })
    })
    .join("")
}

export function drawPalmSugarBlocks(s: Sketch): string[] {
  const color = mix(palmSugar, "#8A4A1C", 0.5)
  return [
    ground(s, "banten", "sand"),
    table(s, 850, mix("#E4CFA4", palmSugar, 0.18)),
    withShadow(s, leafBundle(s, pt(545, 660), 268, 318), 34),
    withShadow(s, domeDown(s, pt(1180, 600), 286, color), 34),
    withShadow(s, domeUp(s, pt(960, 880), 262, lighten(color, 0.05)), 24, 0.5),
    withShadow(
      s,
      [
        chunk(s, pt(560, 1060), 78, color),
        chunk(s, pt(1290, 1010), 70, lighten(color, 0.06)),
        chunk(s, pt(668, 1108), 40, color),
        chunk(s, pt(1392, 1050), 38, color),
        chunk(s, pt(1246, 1084), 26, color),
      ],
      14,
      0.4,
    ),
  ]
}

export function drawPalmSugarGranules(s: Sketch): string[] {
  const color = "#A56A2C"
  const bowl = "#D8C7A4"
  const cx = 760
  const rim = pt(cx, 560)
  const r = 520
  const k = 0.36
  const heap = `M${cx - 470} 560C${cx - 330} 500 ${cx - 200} 330 ${cx - 20} 318C${cx + 170} 326 ${cx + 320} 500 ${cx + 470} 560A470 165 0 0 1 ${cx - 470} 560Z`
  const heapTop = (x: number) => 560 - 244 * Math.exp(-(((x - cx + 10) / 235) ** 2)) - 6
  const inHeap = (p: Point) =>
    (insideEllipse(p, pt(cx, 560), 462, 160) && p.y >= 556) ||
    (p.y < 560 && p.y > heapTop(p.x) + 8 && Math.abs(p.x - cx) < 440)
  const spill = scatter(s.random, { x: 1090, y: 960, width: 330, height: 150 }, 17, (p) =>
    insideEllipse(p, pt(1250, 1035), 160, 62),
  )
  return [
    ground(s, "banten", "leaf"),
    table(s, 800, "#C9B58C"),
    withShadow(
      s,
      [
        turned(
          s,
          cx,
          [
            [560, r],
            [640, r * 0.98],
            [760, r * 0.86],
            [880, r * 0.62],
            [950, r * 0.42],
            [1000, r * 0.4],
          ],
          k,
          bowl,
          0.42,
        ),
        clipped(
          s,
          turnedOutline(
            cx,
            [
              [560, r],
              [640, r * 0.98],
              [760, r * 0.86],
              [880, r * 0.62],
              [950, r * 0.42],
              [1000, r * 0.4],
            ],
            k,
          ),
          [0.12, 0.3, 0.5]
            .map((t) =>
              line(frontArc(cx, 560 + t * 330, r * (1 - t * t * 0.55), k), darken(bowl, 0.22), 5, {
                opacity: 0.5,
              }),
            )
            .join(""),
        ),
        mouth(cx, 560, r, k, bowl, 0.05),
      ],
      36,
    ),
    shape(heap, lit(s, color, 0.5)),
    granules(s, inHeap, { x: cx - 470, y: 300, width: 940, height: 430 }, color, 11),
    shape(
      heap,
      linear(s, pt(0, 0), pt(1, 0.6), [
        [0, "#FFE7B8", 0.3],
        [0.45, "#FFE7B8", 0],
        [0.55, "#2A1206", 0],
        [1, "#2A1206", 0.55],
      ]),
    ),
    scoop(s),
    withShadow(s, spill.map((p) => chunk(s, p, between(s.random, 8, 15), color)).join(""), 6, 0.35),
    shape(ellipse(rim.x - 240, 876, 90, 14), "#FFF6E2", { opacity: 0.22, filter: blur(s, 18) }),
  ]
}

/** A coconut-shell ladle with its wooden handle, standing in the heap. */
function scoop(s: Sketch): string {
  const handle = bezier(pt(930, 470), pt(1040, 360), pt(1180, 240), pt(1330, 130), 20)
  const cup = wobbly(s.random, pt(852, 470), 150, 112, 0.015, 16, -28)
  return withShadow(
    s,
    [
      tube(s, handle, (t) => 20 + 9 * t, rattan, 0.5),
      shape(cup, lit(s, husk, 0.5)),
      shape(wobbly(s.random, pt(846, 456), 134, 88, 0.01, 16, -28), darken(husk, 0.35)),
      granules(
        s,
        (p) => insideEllipse(p, pt(842, 452), 112, 76),
        { x: 720, y: 360, width: 250, height: 190 },
        "#B87A36",
        11,
      ),
      line("M742 512Q772 392 900 372", lighten(husk, 0.5), 4, { opacity: 0.6 }),
    ],
    14,
    0.4,
  )
}
