import { ground, table } from "../grounds/ground.ts"
import { cane, darken, mix, paleCane } from "../kit/color.ts"
import { bezier, ellipse, lerp, type Point, pt, smooth, smoothJoin } from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { blur, clipped, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, plain, type Surface, twill } from "../kit/weave.ts"

const color = "#BE8B45"

function run(a: Point, b: Point, bow = 0, count = 24): Point[] {
  return bezier(
    a,
    pt(a.x + (b.x - a.x) * 0.33, a.y + (b.y - a.y) * 0.33 + bow),
    pt(a.x + (b.x - a.x) * 0.66, a.y + (b.y - a.y) * 0.66 + bow),
    b,
    count,
  )
}

const densify = (points: readonly Point[], steps: number) =>
  points.flatMap((p, i) => {
    const q = points[i + 1]
    return q ? Array.from({ length: steps }, (_, k) => lerp(p, q, k / steps)) : [p]
  })

/** A pole with bindings at both ends. */
function pole(s: Sketch, spine: readonly Point[], half: number, tone: string): string {
  const n = spine.length
  return (
    tube(s, spine, () => half, tone, 0.5) +
    [spine.slice(0, 4), spine.slice(n - 4)]
      .map((part) => wrapping(s, densify(part, 4), half * 1.2, darken(tone, 0.28)))
      .join("")
  )
}

const quad =
  (a: Point, b: Point, c: Point, d: Point, belly = 0): Surface =>
  (u, v) => {
    const p = lerp(lerp(a, b, u), lerp(d, c, u), v)
    return pt(p.x, p.y + belly * Math.sin(Math.PI * u) * v)
  }

function backrest(s: Sketch, cx: number): string {
  const arch = bezier(
    pt(cx - 246, 590),
    pt(cx - 330, -30),
    pt(cx + 330, -30),
    pt(cx + 246, 590),
    60,
  )
  const inner = bezier(pt(cx - 204, 520), pt(cx - 276, 40), pt(cx + 276, 40), pt(cx + 204, 520), 40)
  const panel = `${smooth(inner)}Z`
  const weave = drawWeave(s, {
    surface: quad(pt(cx - 280, 130), pt(cx + 280, 130), pt(cx + 230, 530), pt(cx - 230, 530)),
    columns: 28,
    rows: 22,
    over: plain,
    gap: 0.16,
    upright: () => mix(cane, paleCane, 0.5),
    level: (row) => (row % 6 === 3 ? "#8A5A2A" : paleCane),
    light: (u, v) => 0.16 - u * 0.3 - v * 0.1,
  })
  return [
    clipped(s, panel, [shape(panel, "#5B3A1C", { opacity: 0.5 }), weave]),
    tube(s, [...inner], () => 9, darken(color, 0.1)),
    tube(s, run(pt(cx - 206, 522), pt(cx + 206, 522)), () => 10, darken(color, 0.14)),
    tube(s, arch, () => 21, color, 0.55),
    wrapping(s, densify(arch.slice(27, 34), 6), 25, "#8A5A2A"),
  ].join("")
}

/** A slender dining chair without arms, so that it stacks: seat at 45 of 82 cm, feet at y 1110. */
export function rattanChair(s: Sketch, cx: number): string {
  return chairBack(s, cx) + chairFront(s, cx)
}

const rear = (cx: number, m: number) => run(pt(cx + m * 240, 580), pt(cx + m * 256, 1030))

/** Back, rear legs and their rail: what a table hides least of a chair behind it. */
export function chairBack(s: Sketch, cx: number): string {
  return withShadow(
    s,
    [
      pole(s, rear(cx, -1), 16, darken(color, 0.25)),
      pole(s, rear(cx, 1), 16, darken(color, 0.3)),
      pole(s, run(pt(cx - 252, 930), pt(cx + 252, 930)), 11, darken(color, 0.25)),
      backrest(s, cx),
    ],
    26,
  )
}

function chairFront(s: Sketch, cx: number): string {
  const seat = quad(pt(cx - 244, 560), pt(cx + 244, 560), pt(cx + 310, 668), pt(cx - 310, 668), 18)
  const weave = drawWeave(s, {
    surface: seat,
    columns: 32,
    rows: 11,
    over: twill,
    gap: 0.05,
    upright: () => cane,
    level: () => paleCane,
    light: (u, v) => 0.2 - u * 0.28 + v * 0.04,
  })
  const leg = (m: number) => run(pt(cx + m * 306, 660), pt(cx + m * 332, 1112))
  const brace = (m: number) =>
    bezier(
      pt(cx + m * 312, 800),
      pt(cx + m * 280, 720),
      pt(cx + m * 240, 690),
      pt(cx + m * 190, 690),
      18,
    )
  const seatOutline = smoothJoin(
    Array.from({ length: 11 }, (_, i) => seat(i / 10, 0)),
    Array.from({ length: 11 }, (_, i) => seat(1 - i / 10, 1)),
  )
  return withShadow(
    s,
    [
      shape(seatOutline, "#4A2E16"),
      weave,
      tube(s, brace(-1), () => 11, darken(color, 0.08)),
      tube(s, brace(1), () => 11, darken(color, 0.14)),
      pole(s, run(pt(cx - 320, 672), pt(cx + 320, 672), 24), 20, color),
      pole(s, run(pt(cx - 320, 960), pt(cx + 320, 960)), 12, color),
      pole(s, leg(-1), 19, color),
      pole(s, leg(1), 19, darken(color, 0.1)),
    ],
    20,
  )
}

export function drawRattanChair(s: Sketch): string[] {
  return [
    ground(s, "dayakHooks", "leaf"),
    table(s, 930, "#CDB88C"),
    shape(ellipse(860, 1108, 390, 44), "#1A100A", { opacity: 0.4, filter: blur(24) }),
    rattanChair(s, 800),
  ]
}
