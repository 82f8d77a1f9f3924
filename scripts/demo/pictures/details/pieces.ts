import { seaweed } from "../goods/marine.ts"
import { darken, lighten, mix, rattan } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  num,
  type Point,
  polar,
  pt,
  scatter,
  smooth,
  stretch,
} from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { between, pick } from "../kit/random.ts"
import { line, lit, shape, type Sketch, slope, withShadow, withTexture } from "../kit/sketch.ts"
import { stackedShadow, stamps } from "../kit/stamp.ts"

/** A bundle of vanilla in waxed paper, from above. */
export function vanillaBundles(s: Sketch, w: number, h: number): (at: Point) => string {
  return stamps(s, "vanillaBundles", 3, () => drawVanillaBundle(s, pt(0, 0), w, h))
}

function drawVanillaBundle(s: Sketch, c: Point, w: number, h: number): string {
  const rows = 13
  const pods = Array.from({ length: rows }, (_, i) => {
    const y = c.y - h * 0.36 + (i / (rows - 1)) * h * 0.72
    const bow = between(s.random, -6, 6)
    return tube(
      s,
      bezier(
        pt(c.x - w * 0.44, y + bow),
        pt(c.x - w * 0.15, y - bow),
        pt(c.x + w * 0.15, y + bow),
        pt(c.x + w * 0.44, y - bow),
        12,
      ),
      (t) => 13 * Math.min(1, 0.5 + t * 6) * Math.min(1, 0.5 + (1 - t) * 6),
      mix("#3A2015", "#5A3220", s.random()),
      0.75,
    )
  }).join("")
  const ties = [-0.2, 0.2]
    .map((k) =>
      wrapping(
        s,
        bezier(
          pt(c.x + w * k, c.y - h * 0.4),
          pt(c.x + w * k + 8, c.y - h * 0.1),
          pt(c.x + w * k + 8, c.y + h * 0.1),
          pt(c.x + w * k, c.y + h * 0.4),
          30,
        ),
        11,
        "#D2B67C",
      ),
    )
    .join("")
  return `<rect x="${num(c.x - w * 0.47)}" y="${num(c.y - h * 0.46)}" width="${num(w * 0.94)}" height="${num(h * 0.92)}" fill="${slope(s, "#EADFC2", 0.2)}"/>${pods}${ties}`
}

/** A cassia quill end-on: two scrolls rolled towards each other. */
export function quillEnds(s: Sketch): (at: Point) => string {
  return stamps(s, "quillEnds", 6, () => drawQuillEnd(s, pt(0, 0)))
}

function drawQuillEnd(s: Sketch, c: Point): string {
  const color = pick(s.random, ["#9A5A30", "#A8663A", "#8A4C26", "#B07444"])
  const scroll = (m: number) =>
    smooth(
      Array.from({ length: 40 }, (_, i) => {
        const t = i / 39
        const a = -1.57 + m * t * 9.6
        const r = 32 * (1 - 0.74 * t)
        return pt(c.x + m * 29 + Math.cos(a) * r, c.y + Math.sin(a) * r * 1.35)
      }),
    )
  const both = scroll(-1) + scroll(1)
  return (
    line(both, "#1A0D05", 17, { opacity: 0.5, transform: "translate(6 8)" }) +
    line(both, darken(color, 0.35), 15) +
    line(both, color, 10, { transform: "translate(-1 -2)" }) +
    line(both, lighten(color, 0.4), 2.5, { opacity: 0.7, transform: "translate(-3 -4)" })
  )
}

export function briquetteTops(s: Sketch, w: number, h: number): (at: Point) => string {
  return stamps(s, "briquetteTops", 6, () => drawBriquetteTop(s, pt(0, 0), w, h))
}

function drawBriquetteTop(s: Sketch, c: Point, w: number, h: number): string {
  const color = mix("#3A3531", "#2B2724", s.random())
  const [a, b] = [w * 0.8, h * 0.8]
  return withTexture(
    s,
    `<rect x="${num(c.x - a / 2)}" y="${num(c.y - b / 2)}" width="${num(a)}" height="${num(b)}" rx="7" fill="${slope(s, lighten(color, 0.14), 0.4)}"/><path d="M${num(c.x - a / 2 + 6)} ${num(c.y - b / 2 + 3)}h${num(a - 12)}M${num(c.x - a / 2 + 3)} ${num(c.y - b / 2 + 6)}v${num(b - 12)}" stroke="#8A8178" stroke-width="3" opacity=".6"/>`,
    0.35,
    0.3,
  )
}

export function leafParcels(s: Sketch, w: number, h: number): (at: Point) => string {
  return stamps(s, "leafParcels", 5, () => drawLeafParcel(s, pt(0, 0), w, h))
}

function drawLeafParcel(s: Sketch, c: Point, w: number, h: number): string {
  const color = pick(s.random, ["#5F8F4C", "#6B9A55", "#557F44"])
  const d = `M${num(c.x - w * 0.42)} ${num(c.y - h * 0.34)}q${num(w * 0.42)} -16 ${num(w * 0.84)} 0q10 ${num(h * 0.34)} 0 ${num(h * 0.68)}q${num(-w * 0.42)} 16 ${num(-w * 0.84)} 0q-10 ${num(-h * 0.34)} 0 ${num(-h * 0.68)}Z`
  const ribs = Array.from(
    { length: 11 },
    (_, i) => `M${num(c.x - w * 0.4 + (i / 10) * w * 0.8)} ${num(c.y - h * 0.34)}v${num(h * 0.68)}`,
  ).join("")
  return (
    shape(d, "#1A0D05", { opacity: 0.45, transform: "translate(8 10)" }) +
    shape(d, slope(s, color, 0.4)) +
    line(ribs, darken(color, 0.3), 2.5, { opacity: 0.5 }) +
    line(ribs, lighten(color, 0.4), 1.5, { opacity: 0.4, transform: "translate(-3 0)" }) +
    [-0.2, 0.2]
      .map((k) =>
        wrapping(
          s,
          Array.from({ length: 16 }, (_, i) =>
            pt(c.x + w * k, c.y - h * 0.37 + (i / 15) * h * 0.74),
          ),
          8,
          "#D2B67C",
        ),
      )
      .join("")
  )
}

export function macroSeaweed(s: Sketch): string[] {
  const layer = (key: string, tones: [string, string, string], gap: number, scale: number) => {
    const place = stamps(s, key, 5, (v) =>
      seaweed(
        s,
        Array.from({ length: 2 }, (_, i) => ({
          from: pt(0, 0),
          degrees: v * 72 + i * 150 + between(s.random, -30, 30),
          length: between(s.random, 150, 210),
        })),
        tones,
      ),
    )
    const frame = { x: -60, y: -60, width: 1720, height: 1320 }
    return scatter(s.random, frame, gap, () => true, 2500)
      .map((p) => place(p, scale * between(s.random, 0.8, 1.2)))
      .join("")
  }
  return [
    shape("M0 0H1600V1200H0Z", "#1E1C10"),
    layer("deep", ["#33301C", "#464222", "#57522E"], 120, 1.5),
    layer("middle", ["#55522E", "#77733F", "#938A50"], 150, 1.5),
    layer("upper", ["#7F7A44", "#A99F62", "#D3C48C"], 210, 1.6),
  ]
}

export function macroFlakes(s: Sketch): string[] {
  const flakes = (count: number, scale: number, tones: readonly string[]) =>
    tones
      .map((tone) =>
        line(
          Array.from({ length: count }, () => {
            const a = s.random() * 6.28
            const l = between(s.random, 60, 130) * scale
            return `M${num(s.random() * 1700 - 50)} ${num(s.random() * 1300 - 50)}q${num(Math.cos(a) * l * 0.5 + between(s.random, -24, 24))} ${num(Math.sin(a) * l * 0.5 - 18)} ${num(Math.cos(a) * l)} ${num(Math.sin(a) * l * 0.8)}`
          }).join(""),
          tone,
          30 * scale,
        ),
      )
      .join("")
  return [
    shape("M0 0H1600V1200H0Z", "#A89A7E"),
    flakes(260, 0.8, ["#B5A88A", "#CFC4A8"]),
    withShadow(s, flakes(150, 0.9, ["#E3D9C2", "#F0E8D6"]), 12, 0.4),
    ...Array.from({ length: 3 }, () =>
      withShadow(s, flakes(46, 1, ["#EFE6D2", "#FBF7EC", "#FFFFFF"]), 12, 0.42),
    ),
  ]
}

/** A jar from above: its cloth cap gathered by a string. */
export function clothLid(s: Sketch, c: Point): string {
  const place = stamps(s, "clothLid", 3, () => {
    const o = pt(0, 0)
    const hem = smooth(
      Array.from({ length: 48 }, (_, i) => polar(o, i % 2 ? 108 : 98, i * 7.5)),
      true,
    )
    const pleats = Array.from({ length: 40 }, (_, i) =>
      stretch(polar(o, 76, i * 9), polar(o, 100, i * 9 + between(s.random, -2, 2))),
    ).join("")
    return (
      stackedShadow(hem, 16) +
      shape(hem, slope(s, "#EADBB8", 0.4)) +
      line(pleats, "#8A744A", 4, { opacity: 0.4 }) +
      shape(ellipse(0, 0, 76, 76), lit(s, "#EFE3C6", 0.3)) +
      line(ellipse(0, 0, 78, 78), "#6B3F1D", 9) +
      line(ellipse(-1, -2, 78, 78), rattan, 5) +
      line(`M60 46q40 10 44 40M56 52q10 34 -8 56`, rattan, 6)
    )
  })
  return place(c)
}
