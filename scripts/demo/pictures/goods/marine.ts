import { ground, table } from "../grounds/ground.ts"
import { darken, lighten } from "../kit/color.ts"
import {
  bezier,
  compact,
  ellipse,
  ellipsePoints,
  insideEllipse,
  lerp,
  type Point,
  polar,
  pt,
  scatter,
  smooth,
  turn,
} from "../kit/geometry.ts"
import { specks } from "../kit/grains.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { stamps } from "../kit/stamp.ts"
import { frontArc, turnedOutline } from "../kit/turned.ts"

/** One dried frond: forks that thin towards rounded tips. Collected by tone, drawn by the caller. */
type Strands = { dark: string[]; mid: string[]; light: string[]; width: number }[]

function frond(
  s: Sketch,
  strands: Strands,
  from: Point,
  degrees: number,
  length: number,
  depth: number,
): void {
  const bend = between(s.random, -58, 58)
  const mid = polar(from, length * 0.5, degrees + bend * 0.4)
  const to = polar(mid, length * 0.5, degrees + bend)
  const layer = strands[depth]
  if (!layer) return
  const d = `M${compact([from.x, from.y])}Q${compact([mid.x, mid.y, to.x, to.y])}`
  layer[s.random() < 0.3 ? "dark" : s.random() < 0.6 ? "mid" : "light"].push(d)
  const forks = depth < 2 ? 2 : depth < 3 ? 1 + Math.floor(s.random() * 1.5) : 0
  for (let i = 0; i < forks; i++) {
    frond(
      s,
      strands,
      lerp(mid, to, 0.4 + 0.6 * s.random()),
      degrees + bend + between(s.random, -58, 58),
      length * between(s.random, 0.5, 0.72),
      depth + 1,
    )
  }
}

export function seaweed(
  s: Sketch,
  roots: readonly { from: Point; degrees: number; length: number }[],
  tones: [string, string, string],
  scale = 1,
): string {
  const batches = Math.ceil(roots.length / 14)
  const parts: string[] = []
  for (let b = 0; b < batches; b++) {
    const strands: Strands = [24, 20, 16, 12].map((width) => ({
      dark: [],
      mid: [],
      light: [],
      width: width * scale,
    }))
    roots
      .filter((_, i) => i % batches === b)
      .forEach((r) => frond(s, strands, r.from, r.degrees, r.length, 0))
    for (const layer of strands) {
      ;(["dark", "mid", "light"] as const).forEach((tone, i) => {
        const color = tones[i] ?? tones[1]
        const d = layer[tone].join("")
        if (!d) return
        parts.push(
          line(d, "#1A0D0A", layer.width * 1.25, { opacity: 0.35, transform: "translate(4 6)" }),
          line(d, darken(color, 0.3), layer.width),
          line(d, color, layer.width * 0.66, { transform: "translate(-1 -1.5)" }),
          line(d, lighten(color, 0.45), layer.width * 0.18, {
            opacity: 0.7,
            transform: "translate(-2 -3)",
          }),
        )
      })
    }
  }
  return parts.join("")
}

/** A sheaf of dried fronds, roped round the middle; wide enough to carry under an arm. */
function bundle(s: Sketch, c: Point, degrees: number, tones: [string, string, string]): string {
  const at = (x: number, y: number) => turn(pt(c.x + x, c.y + y), c, degrees)
  const layer = (key: string, shades: [string, string, string], gap: number) => {
    const place = stamps(s, key, 5, (v) =>
      seaweed(
        s,
        [
          { from: pt(0, 0), degrees: v * 72, length: 120 },
          { from: pt(0, 0), degrees: v * 72 + 160, length: 110 },
        ],
        shades,
        0.8,
      ),
    )
    const waist = (x: number) => 60 + 84 * Math.min(1, Math.abs(x) / 260)
    return scatter(
      s.random,
      { x: -470, y: -170, width: 940, height: 340 },
      gap,
      (p) => Math.abs(p.y) < waist(p.x) && Math.abs(p.x) < 440 - Math.abs(p.y) * 0.6,
      900,
    )
      .map((p) => place(at(p.x, p.y), between(s.random, 0.8, 1.1)))
      .join("")
  }
  const deep = tones.map((tone) => darken(tone, 0.34)) as [string, string, string]
  const rope = [-26, 0, 26]
    .map((x) =>
      wrapping(
        s,
        bezier(at(x, -118), at(x + 24, -60), at(x + 24, 60), at(x, 118), 24),
        14,
        "#D6BC86",
      ),
    )
    .join("")
  const loop = (m: number) =>
    tube(
      s,
      bezier(at(0, -104), at(m * 40, -200), at(m * 130, -190), at(m * 150, -120), 14),
      () => 8,
      "#C9AE78",
      0.3,
    )
  return withShadow(
    s,
    [
      layer(`deep${tones[0]}`, deep, 52),
      layer(`top${tones[0]}`, tones, 66),
      rope,
      loop(1),
      loop(-1),
    ],
    26,
    0.4,
  )
}

export function drawDriedSeaweed(s: Sketch): string[] {
  return [
    ground(s, "kutaiCurls", "mist"),
    bundle(s, pt(790, 330), -7, ["#8A6A3C", "#B5935C", "#DCC290"]),
    bundle(s, pt(810, 850), 5, ["#4A4A28", "#7A7A42", "#ADA468"]),
  ]
}

/** A low glass dish of powder with a steel spatula, as the laboratory takes its sample. */
export function drawCarrageenan(s: Sketch): string[] {
  const c = pt(640, 800)
  const k = 0.3
  const powder = "#EFE4C8"
  const heapTop = (x: number) => c.y - 6 - 120 * Math.exp(-(((x - c.x + 20) / 230) ** 2))
  const heap = `M${c.x - 430} ${c.y}C${c.x - 300} ${c.y - 14} ${c.x - 190} ${c.y - 124} ${c.x - 20} ${c.y - 128}C${c.x + 160} ${c.y - 124} ${c.x + 290} ${c.y - 14} ${c.x + 430} ${c.y}A430 ${430 * k} 0 0 1 ${c.x - 430} ${c.y}Z`
  const sprig = Array.from({ length: 20 }, (_, i) => ({
    from: pt(1240 + between(s.random, -30, 30), 880 + between(s.random, -20, 30)),
    degrees: -190 + i * 11.5,
    length: between(s.random, 150, 210),
  }))
  const wall: [number, number][] = [
    [c.y - 40, 482],
    [c.y + 50, 478],
    [c.y + 92, 462],
  ]
  const glassSide = linear(s, pt(0, 0), pt(1, 0), [
    [0, "#FFFFFF", 0.7],
    [0.12, "#9FB4B4", 0.35],
    [0.5, "#DDE8E4", 0.2],
    [0.86, "#7F9494", 0.4],
    [1, "#FFFFFF", 0.55],
  ])
  return [
    ground(s, "kutaiCurls", "sea"),
    table(s, 740, "#C8BC9C"),
    withShadow(s, seaweed(s, sprig, ["#4A5230", "#7C8446", "#BDB678"], 1), 20, 0.4),
    withShadow(s, shape(turnedOutline(c.x, wall, k), "#DCE6E0", { opacity: 0.5 }), 30),
    shape(ellipse(c.x, c.y + 10, 446, 446 * k), "#8F8A7C", { opacity: 0.55 }),
    shape(heap, lit(s, powder, 0.36)),
    shape(
      heap,
      linear(s, pt(0, 0), pt(1, 0.7), [
        [0, "#FFFDF4", 0.5],
        [0.45, "#FFFDF4", 0],
        [0.5, "#5B4526", 0],
        [1, "#5B4526", 0.4],
      ]),
    ),
    specks(
      s,
      (p) => p.y > heapTop(p.x) + 8 && (p.y < c.y || insideEllipse(p, c, 424, 424 * k)),
      { x: c.x - 430, y: c.y - 130, width: 860, height: 270 },
      powder,
      1900,
    ),
    spatula(s, pt(c.x + 70, c.y - 40)),
    shape(turnedOutline(c.x, wall, k), glassSide),
    line(ellipse(c.x, c.y - 40, 482, 482 * k), "#FFFFFF", 6, { opacity: 0.75 }),
    line(ellipse(c.x, c.y - 40, 468, 468 * k), "#7F9494", 3, { opacity: 0.6 }),
    line(frontArc(c.x, c.y + 92, 462, k), "#FFFFFF", 5, { opacity: 0.5 }),
  ]
}

function spatula(s: Sketch, c: Point): string {
  const blade = bezier(
    pt(c.x - 70, c.y + 30),
    pt(c.x + 40, c.y - 40),
    pt(c.x + 260, c.y - 210),
    pt(c.x + 420, c.y - 330),
    24,
  )
  return withShadow(
    s,
    [
      tube(s, blade, (t) => (t < 0.34 ? 34 - 50 * t : 17), "#B4BABA", 0.6),
      shape(
        smooth(ellipsePoints(pt(c.x - 40, c.y + 12), 74, 26, -32, 16), true),
        lit(s, "#F3EAD2", 0.3),
      ),
    ],
    12,
    0.4,
  )
}
