import { ground } from "../grounds/ground.ts"
import { darken, lighten } from "../kit/color.ts"
import {
  bezier,
  ellipsePoints,
  lerp,
  type Point,
  pt,
  ribbon,
  scatter,
  smooth,
  stretch,
  wobbly,
} from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { between, pick } from "../kit/random.ts"
import { line, shape, type Sketch, slope, withShadow } from "../kit/sketch.ts"

/** Cassia: thick one-sided scrolls, longer ones tied, one broken. */
export function drawCassia(s: Sketch): string[] {
  const quill = (a: Point, b: Point, r: number, color: string) => {
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    const n = pt((b.y - a.y) / length, -(b.x - a.x) / length)
    const along = pt((b.x - a.x) / length, (b.y - a.y) / length)
    const off = (p: Point, k: number, l = 0) =>
      pt(p.x + n.x * r * k + along.x * l, p.y + n.y * r * k + along.y * l)
    const roll = (from: number, to: number, c: string) =>
      shape(
        ribbon(
          Array.from({ length: 8 }, (_, i) => {
            const p = lerp(a, b, i / 7)
            return off(p, (from + to) / 2)
          }),
          () => (Math.abs(to - from) / 2) * r,
        ),
        c,
      )
    const scroll = (p: Point, m: number) =>
      smooth(
        Array.from({ length: 34 }, (_, i) => {
          const t = i / 33
          const q = (1 - 0.62 * t) * r * 0.52
          const w = m * 0.3 + t * 8.4
          return pt(
            p.x + n.x * q * Math.cos(w) * 1.9 + along.x * q * Math.sin(w) * 0.7,
            p.y + n.y * q * Math.cos(w) * 1.9 + along.y * q * Math.sin(w) * 0.7,
          )
        }),
      )
    const fibres = Array.from({ length: 16 }, () => {
      const k = between(s.random, -0.92, 0.92)
      const t = s.random() * 0.7
      return stretch(off(lerp(a, b, t), k), off(lerp(a, b, t + between(s.random, 0.1, 0.28)), k))
    }).join("")
    const upper = n.x + n.y < 0 ? 1 : -1
    return [
      tube(
        s,
        Array.from({ length: 9 }, (_, i) => lerp(a, b, i / 8)),
        () => r,
        color,
        0.45,
      ),
      roll(0.02 * upper, -0.3 * upper, darken(color, 0.5)),
      roll(-0.06 * upper, -0.13 * upper, darken(color, 0.68)),
      line(fibres, darken(color, 0.35), 2.4, { opacity: 0.45 }),
      line(fibres, lighten(color, 0.5), 1.6, { opacity: 0.4, transform: "translate(-3 -4)" }),
      shape(
        smooth(ellipsePoints(a, r, r * 0.36, (Math.atan2(n.y, n.x) * 180) / Math.PI, 16), true),
        lighten(color, 0.22),
      ),
      line(scroll(a, 1), darken(color, 0.55), r * 0.12),
    ].join("")
  }
  const tones = ["#9A5A30", "#A8663A", "#8A4C26", "#B07444"]
  const bundle: [number, number, number, number, number][] = [
    [270, 420, 1290, 200, 62],
    [250, 540, 1330, 330, 66],
    [290, 660, 1340, 452, 62],
    [330, 480, 1310, 268, 58],
    [300, 600, 1350, 392, 60],
  ]
  return [
    ground(s, "durianPecah", "sage"),
    withShadow(
      s,
      bundle
        .map(([x1, y1, x2, y2, r], i) =>
          withShadow(s, quill(pt(x1, y1), pt(x2, y2), r, tones[i % 4] ?? "#9A5A30"), 8, 0.4),
        )
        .join("") +
        wrapping(
          s,
          bezier(pt(770, 250), pt(850, 340), pt(880, 480), pt(860, 622), 60),
          22,
          "#C9AE78",
        ) +
        wrapping(
          s,
          bezier(pt(820, 238), pt(900, 330), pt(930, 470), pt(910, 612), 60),
          20,
          "#BFA26A",
        ),
      30,
      0.4,
    ),
    withShadow(s, quill(pt(560, 950), pt(1120, 860), 60, "#A8663A"), 18, 0.42),
    withShadow(s, quill(pt(820, 1080), pt(1370, 960), 54, "#8A4C26"), 18, 0.42),
    withShadow(
      s,
      scatter(s.random, { x: 290, y: 900, width: 240, height: 190 }, 40, () => true, 60)
        .map((p) =>
          shape(
            wobbly(
              s.random,
              p,
              between(s.random, 10, 34),
              between(s.random, 7, 14),
              0.2,
              7,
              s.random() * 180,
            ),
            slope(s, pick(s.random, tones), 0.4),
          ),
        )
        .join(""),
      8,
      0.4,
    ),
  ]
}
