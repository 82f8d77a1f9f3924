import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim } from "../kit/basket.ts"
import { cane, darken, mix, paleCane } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  ellipsePoints,
  lerp,
  type Point,
  pt,
  smooth,
  smoothJoin,
} from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { blur, clipped, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, plain, type Surface, twill } from "../kit/weave.ts"

/** A pole with bindings at both ends. */
function pole(s: Sketch, spine: readonly Point[], half: number, color: string): string {
  const n = spine.length
  return (
    tube(s, spine, () => half, color, 0.5) +
    [spine.slice(0, 5), spine.slice(n - 5)]
      .map((part) => wrapping(s, densify(part, 3), half * 1.18, darken(color, 0.28)))
      .join("")
  )
}

function densify(points: readonly Point[], steps: number): Point[] {
  return points.flatMap((p, i) => {
    const q = points[i + 1]
    return q ? Array.from({ length: steps }, (_, k) => lerp(p, q, k / steps)) : [p]
  })
}

function run(a: Point, b: Point, bow = 0, count = 24): Point[] {
  return bezier(
    a,
    pt(a.x + (b.x - a.x) * 0.33, a.y + (b.y - a.y) * 0.33 + bow),
    pt(a.x + (b.x - a.x) * 0.66, a.y + (b.y - a.y) * 0.66 + bow),
    b,
    count,
  )
}

function quad(a: Point, b: Point, c: Point, d: Point, belly = 0): Surface {
  return (u, v) => {
    const p = lerp(lerp(a, b, u), lerp(d, c, u), v)
    return pt(p.x, p.y + belly * Math.sin(Math.PI * u) * v)
  }
}

export function drawRattanChair(s: Sketch): string[] {
  const cx = 800
  const arch = bezier(pt(cx - 250, 690), pt(cx - 350, 20), pt(cx + 350, 20), pt(cx + 250, 690), 60)
  const inner = bezier(pt(cx - 205, 650), pt(cx - 290, 90), pt(cx + 290, 90), pt(cx + 205, 650), 40)
  const panel = `${smooth(inner)}Z`
  const back = drawWeave(s, {
    surface: quad(pt(cx - 290, 190), pt(cx + 290, 190), pt(cx + 230, 660), pt(cx - 230, 660)),
    columns: 28,
    rows: 24,
    over: plain,
    gap: 0.16,
    upright: () => mix(cane, paleCane, 0.5),
    level: (row) => (row % 6 === 3 ? "#8A5A2A" : paleCane),
    light: (u, v) => 0.16 - u * 0.3 - v * 0.1,
  })
  const seat = quad(pt(cx - 250, 640), pt(cx + 250, 640), pt(cx + 320, 770), pt(cx - 320, 770), 22)
  const weave = drawWeave(s, {
    surface: seat,
    columns: 32,
    rows: 13,
    over: twill,
    gap: 0.05,
    upright: () => cane,
    level: () => paleCane,
    light: (u, v) => 0.2 - u * 0.28 + v * 0.04,
  })
  const arm = (m: number) => [
    ...bezier(
      pt(cx + m * 262, 420),
      pt(cx + m * 380, 400),
      pt(cx + m * 450, 420),
      pt(cx + m * 432, 520),
      26,
    ),
    ...bezier(
      pt(cx + m * 430, 535),
      pt(cx + m * 412, 640),
      pt(cx + m * 352, 680),
      pt(cx + m * 334, 790),
      20,
    ),
  ]
  const leg = (m: number) => run(pt(cx + m * 326, 760), pt(cx + m * 362, 1085))
  const rear = (m: number) => run(pt(cx + m * 250, 670), pt(cx + m * 268, 1005))
  const cross = (y: number, w: number, bow: number) => run(pt(cx - w, y), pt(cx + w, y), bow)
  const color = "#BE8B45"
  return [
    ground(s, "dayakHooks", "leaf"),
    table(s, 900, "#CDB88C"),
    shape(ellipse(cx + 70, 1082, 430, 50), "#1A100A", { opacity: 0.4, filter: blur(26) }),
    withShadow(
      s,
      [
        pole(s, rear(-1), 17, darken(color, 0.25)),
        pole(s, rear(1), 17, darken(color, 0.3)),
        pole(s, cross(940, 262, 0), 12, darken(color, 0.25)),
        clipped(s, panel, [shape(panel, "#5B3A1C", { opacity: 0.5 }), back]),
        tube(s, inner, () => 9, darken(color, 0.1)),
        tube(s, arch, () => 22, color, 0.55),
        wrapping(s, densify(arch.slice(26, 34), 6), 26, "#8A5A2A"),
      ],
      26,
    ),
    withShadow(
      s,
      [
        shape(
          smoothJoin(
            Array.from({ length: 11 }, (_, i) => seat(i / 10, 0)),
            Array.from({ length: 11 }, (_, i) => seat(1 - i / 10, 1)),
          ),
          "#4A2E16",
        ),
        weave,
        pole(s, run(pt(cx - 330, 772), pt(cx + 330, 772), 28), 21, color),
        pole(s, run(pt(cx - 345, 950), pt(cx + 345, 950), -70), 13, color),
        pole(s, leg(-1), 20, color),
        pole(s, leg(1), 20, darken(color, 0.1)),
        tube(s, arm(-1), () => 20, color, 0.55),
        tube(s, arm(1), () => 20, darken(color, 0.06), 0.55),
        ...[-1, 1].map((m) =>
          wrapping(
            s,
            densify(run(pt(cx + m * 330, 745), pt(cx + m * 333, 800), 0, 8), 2),
            27,
            "#8A5A2A",
          ),
        ),
        ...[-1, 1].map((m) =>
          wrapping(
            s,
            densify(run(pt(cx + m * 256, 400), pt(cx + m * 260, 440), 0, 8), 2),
            28,
            "#8A5A2A",
          ),
        ),
      ],
      26,
    ),
  ]
}

export function drawRattanTable(s: Sketch): string[] {
  const cx = 800
  const y = 420
  const r = 470
  const k = 0.3
  const disc: Surface = (u, v) => {
    const a = u * 2 * Math.PI
    const q = r * (0.12 + 0.84 * v)
    return pt(cx + q * Math.cos(a), y + q * k * Math.sin(a))
  }
  const top = drawWeave(s, {
    surface: disc,
    columns: 72,
    rows: 15,
    gap: 0.05,
    over: plain,
    upright: () => cane,
    level: (row) => (row === 4 || row === 10 ? "#7A4B22" : paleCane),
    light: (u) => 0.12 + 0.16 * Math.cos((u - 0.62) * 2 * Math.PI),
  })
  const color = "#B98640"
  const legs: [number, number, number][] = [
    [-330, 495, -1],
    [330, 495, 1],
    [-150, 395, -0.5],
    [150, 395, 0.5],
  ]
  const leg = (x: number, from: number, m: number, foot: number) =>
    bezier(
      pt(cx + x, from),
      pt(cx + x - m * 150, from + 240),
      pt(cx + x - m * 130, foot - 260),
      pt(cx + x + m * 40, foot),
      36,
    )
  const ring = (cy: number, q: number, half: number) =>
    tube(s, [...ellipsePoints(pt(cx, cy), q, q * k, 0, 60), pt(cx + q, cy)], () => half, color, 0.4)
  return [
    ground(s, "dayakHooks", "sand"),
    table(s, 850, "#D5C19A"),
    shape(ellipse(cx + 80, 1075, 400, 60), "#1A100A", { opacity: 0.38, filter: blur(28) }),
    withShadow(
      s,
      [
        ...legs
          .slice(2)
          .map(([x, from, m]) => tube(s, leg(x, from, m, 985), () => 17, darken(color, 0.3), 0.3)),
        ring(770, 196, 13),
        ...legs
          .slice(0, 2)
          .map(([x, from, m]) => tube(s, leg(x, from, m, 1085), () => 22, color, 0.5)),
        ...[-1, 1].map((m) =>
          wrapping(s, run(pt(cx + m * 202, 745), pt(cx + m * 196, 810), 0, 16), 28, "#7A4B22"),
        ),
      ],
      22,
    ),
    withShadow(
      s,
      [
        shape(ellipse(cx, y + 34, r + 8, (r + 8) * k), "#5B3A1C"),
        boundFoot(s, cx, y + 30, r + 6, k, 15, darken(color, 0.15)),
        shape(ellipse(cx, y, r, r * k), "#5B3A1C"),
        top,
        wrapping(s, [...ellipsePoints(pt(cx, y), 54, 54 * k, 0, 40), pt(cx + 54, y)], 9, "#7A4B22"),
        shape(ellipse(cx, y, 46, 46 * k), lit(s, paleCane, 0.4)),
        boundRim(s, cx, y, r, k, 20, cane),
      ],
      30,
    ),
  ]
}
