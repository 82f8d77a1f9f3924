import { chunk } from "../goods/sugar-shapes.ts"
import { type Motif, motifFill } from "../grounds/ground.ts"
import { type PatternColors } from "../grounds/tile.ts"
import { type BeanKind, beans } from "../kit/beans.ts"
import { darken, lighten, mix, tint } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  num,
  type Point,
  pt,
  ribbon,
  scatter,
  smooth,
  stretch,
  turn,
  wobbly,
} from "../kit/geometry.ts"
import { seeds } from "../kit/grains.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  line,
  linear,
  shape,
  type Sketch,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"
import { stackedShadow, stamps } from "../kit/stamp.ts"
import { type Weave } from "../kit/weave.ts"
import { drawMacroWeave } from "./macro-weave.ts"

const full = "M0 0H1600V1200H0Z"

function vignette(s: Sketch): string {
  return shape(
    full,
    linear(s, pt(0, 0), pt(1, 1), [
      [0, "#FFF6E2", 0.22],
      [0.45, "#FFF6E2", 0],
      [0.55, "#1A0D05", 0],
      [1, "#1A0D05", 0.42],
    ]),
  )
}

/** A weave seen close: the sheet's whole face, turned a little. */
export function macroWeave(s: Sketch, w: Omit<Weave, "surface">, degrees: number): string[] {
  const center = pt(800, 600)
  const reach = 1 + Math.abs(Math.sin((degrees * Math.PI) / 90)) * 0.34
  const surface = (u: number, v: number) => {
    const p = turn(
      pt(800 + (2 * u - 1) * 1010 * reach, 600 + (2 * v - 1) * 800 * reach),
      center,
      degrees,
    )
    return pt(p.x, p.y + 9 * Math.sin(p.x / 170))
  }
  return [
    shape(full, "#3A2412"),
    drawMacroWeave(s, { light: (u, v) => 0.12 - (u + v) * 0.1, ...w, surface }),
    vignette(s),
  ]
}

/** Cloth seen close: motif at the size of a hand, threads, three long folds. */
export function macroCloth(
  s: Sketch,
  motif: Motif,
  colors: PatternColors,
  scale: number,
  degrees: number,
  threads: number,
  lean = 18,
): string[] {
  const c = pt(800, 600)
  const folds = [-420, 40, 470].map((x) => [
    turn(pt(c.x + x, -160), c, lean),
    turn(pt(c.x + x + 90, 380), c, lean),
    turn(pt(c.x + x - 70, 820), c, lean),
    turn(pt(c.x + x + 30, 1380), c, lean),
  ])
  const ply = (angle: number) =>
    Array.from({ length: Math.round(2200 / threads) }, (_, i) =>
      stretch(
        turn(pt(-300 + i * threads, -400), c, angle),
        turn(pt(-300 + i * threads, 1600), c, angle),
      ),
    ).join("")
  return [
    shape(full, motifFill(s, motif, colors, scale, degrees)),
    line(ply(degrees), "#1A0806", 1.6, { opacity: 0.2 }),
    line(ply(degrees + 90), "#FFF6E2", 1.4, { opacity: 0.14 }),
    folds
      .map((f) => {
        const [a, b, d, e] = f
        if (!a || !b || !d || !e) return ""
        const spine = bezier(a, b, d, e, 16)
        return (
          shape(
            ribbon(spine, () => 84),
            "#1A0806",
            { opacity: 0.34, filter: blur(34), transform: "translate(62 20)" },
          ) +
          shape(
            ribbon(spine, () => 46),
            "#FFF6E2",
            { opacity: 0.4, filter: blur(26), transform: "translate(-26 -10)" },
          )
        )
      })
      .join(""),
    vignette(s),
  ]
}

/** Round seeds filling the frame, near enough to count. */
export function macroSeeds(s: Sketch, color: string, r: number, wrinkle: number): string[] {
  const frame = { x: -r, y: -r, width: 1600 + 2 * r, height: 1200 + 2 * r }
  const layer = (gap: number) => scatter(s.random, frame, gap, () => true, 5000)
  return [
    shape(full, darken(color, 0.7)),
    seeds(s, layer(r * 1.5), r * 0.94, darken(color, 0.22), wrinkle),
    withShadow(s, seeds(s, layer(r * 1.62), r, color, wrinkle), 14, 0.5),
    vignette(s),
  ]
}

export function macroBeans(s: Sketch, kind: BeanKind): string[] {
  const l = kind.length
  const frame = { x: -l, y: -l, width: 1600 + 2 * l, height: 1200 + 2 * l }
  const layer = (gap: number) => scatter(s.random, frame, gap, () => true, 5000)
  return [
    shape(full, darken(kind.color, 0.7)),
    beans(s, layer(l * 0.5), { ...kind, color: darken(kind.color, 0.2) }),
    withShadow(s, beans(s, layer(l * 0.6), kind), 14, 0.5),
    vignette(s),
  ]
}

/** Angular crystals close up, three layers deep; `r` px across each. */
export function macroCrystals(s: Sketch, color: string, r: number): string[] {
  const layer = (key: string, tone: string, gap: number) => {
    const place = stamps(s, key, 16, () => {
      const at = pt(0, 0)
      return (
        stackedShadow(wobbly(s.random, at, 96, 74, 0.06, 8), 16) +
        chunk(s, at, 100, tint(tone, between(s.random, -0.12, 0.16)))
      )
    })
    const frame = { x: -r, y: -r, width: 1600 + 2 * r, height: 1200 + 2 * r }
    return scatter(s.random, frame, gap, () => true, 4000)
      .map((p) => place(p, (r / 100) * between(s.random, 0.6, 1.15)))
      .join("")
  }
  return [
    shape(full, darken(color, 0.7)),
    layer("low", darken(color, 0.34), r * 0.95),
    layer("mid", darken(color, 0.12), r * 1.05),
    layer("top", color, r * 1.5),
    vignette(s),
  ]
}

/** Whatever piece is given, laid close over the whole frame. */
export function macroPieces(
  s: Sketch,
  base: string,
  gap: number,
  piece: (p: Point) => string,
): string[] {
  const frame = { x: -gap, y: -gap, width: 1600 + 2 * gap, height: 1200 + 2 * gap }
  return [
    shape(full, base),
    ...[0, 1].flatMap(() => scatter(s.random, frame, gap, () => true, 3000).map(piece)),
    vignette(s),
  ]
}

/** Timber close up: boards side by side, each with its own figure. */
/** Boards side by side in one colour, or in those of `tones` in turn (heartwood and sapwood). */
export function macroTimber(
  s: Sketch,
  color: string,
  boards: number,
  tones: readonly string[] = [],
): string[] {
  const parts = Array.from({ length: boards }, (_, b) => {
    const y0 = (1200 / boards) * b
    const h = 1200 / boards
    const shaded = mix(color, b % 2 ? lighten(color, 0.14) : darken(color, 0.14), 0.7)
    const tone = tones[b % Math.max(1, tones.length)] ?? shaded
    const d = `M0 ${num(y0)}H1600V${num(y0 + h)}H0Z`
    const heart = pt(between(s.random, 300, 1300), y0 + h * between(s.random, 0.35, 0.65))
    const figure = Array.from({ length: 26 }, (_, i) => {
      const k = i - 13
      const reach = 20 + i * 0.6
      return smooth(
        Array.from({ length: 17 }, (_, n) => {
          const x = n * 100
          const near = Math.exp(-(((x - heart.x) / 300) ** 2))
          return pt(
            x,
            heart.y +
              k * (h / 26) * (1 - near * 0.55) +
              Math.sin(x / 210 + b * 2) * 6 +
              near * reach * Math.sign(k) * 0.8,
          )
        }),
      )
    })
    const knots = [9, 17, 26].map((r) => ellipse(heart.x, heart.y, r * 2.4, r)).join("")
    return (
      shape(d, tone) +
      clipped(
        s,
        d,
        line(figure.filter((_, i) => i % 2 === 0).join(""), darken(tone, 0.4), 3.4, {
          opacity: 0.4,
        }) +
          line(figure.filter((_, i) => i % 2).join(""), lighten(tone, 0.4), 2.2, {
            opacity: 0.34,
          }) +
          (b % 2 ? line(knots, darken(tone, 0.5), 4, { opacity: 0.45 }) : ""),
      ) +
      line(`M0 ${num(y0 + h)}H1600`, "#1A0D05", 6, { opacity: 0.6 }) +
      line(`M0 ${num(y0 + 4)}H1600`, lighten(tone, 0.5), 3, { opacity: 0.5 })
    )
  })
  return [withTexture(s, parts, "0.012 0.4", 0.12), vignette(s)]
}
