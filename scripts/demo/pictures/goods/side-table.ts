import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim } from "../kit/basket.ts"
import { cane, darken, paleCane } from "../kit/color.ts"
import { bezier, ellipse, ellipsePoints, type Point, pt } from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { blur, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, plain, type Surface } from "../kit/weave.ts"

const color = "#B98640"
const tilt = 0.27

/** The tray top alone: woven from the middle outwards on a rattan ring. */
export function trayTop(s: Sketch, cx: number, y: number, r: number, k = tilt): string {
  const disc: Surface = (u, v) => {
    const a = u * 2 * Math.PI
    const q = r * (0.12 + 0.84 * v)
    return pt(cx + q * Math.cos(a), y + q * k * Math.sin(a))
  }
  const weave = drawWeave(s, {
    surface: disc,
    columns: 60,
    rows: 13,
    gap: 0.05,
    over: plain,
    upright: () => cane,
    level: (row) => (row === 4 || row === 9 ? "#7A4B22" : paleCane),
    light: (u) => 0.12 + 0.16 * Math.cos((u - 0.62) * 2 * Math.PI),
  })
  const knob = [...ellipsePoints(pt(cx, y), r * 0.12, r * 0.12 * k, 0, 40), pt(cx + r * 0.12, y)]
  return [
    shape(ellipse(cx, y + r * 0.1, r + 6, (r + 6) * k), "#5B3A1C"),
    boundFoot(s, cx, y + r * 0.09, r + 4, k, r * 0.042, darken(color, 0.15)),
    shape(ellipse(cx, y, r, r * k), "#5B3A1C"),
    weave,
    wrapping(s, knob, r * 0.022, "#7A4B22"),
    shape(ellipse(cx, y, r * 0.1, r * 0.1 * k), lit(s, paleCane, 0.4)),
    boundRim(s, cx, y, r, k, r * 0.052, cane),
  ].join("")
}

/** A bent rod from under the top, in to the ring and out to its foot. */
function rod(from: Point, waist: Point, foot: Point): Point[] {
  return [
    ...bezier(from, pt(from.x, from.y + 150), pt(waist.x, waist.y - 170), waist, 24),
    ...bezier(
      waist,
      pt(waist.x, waist.y + 170),
      pt(foot.x - (foot.x - waist.x) * 0.06, foot.y - 150),
      foot,
      24,
    ).slice(1),
  ]
}

/** The table on its three bent rods; its top at `y` 330, its feet at about 1090. */
export function sideTable(s: Sketch, cx: number): string {
  const y = 330
  const ring = [...ellipsePoints(pt(cx, 730), 128, 128 * tilt, 0, 60), pt(cx + 128, 730)]
  const lower = (m: number) =>
    rod(pt(cx + m * 270, y + 60), pt(cx + m * 122, 738), pt(cx + m * 318, 1090))
  const behind = rod(pt(cx + 34, y + 20), pt(cx + 20, 700), pt(cx + 66, 1000))
  const binding = (x: number, from: number) =>
    wrapping(
      s,
      Array.from({ length: 16 }, (_, i) => pt(x, from + i * 4.4)),
      27,
      "#7A4B22",
    )
  return [
    tube(s, behind, () => 18, darken(color, 0.3), 0.4),
    tube(s, ring, () => 13, darken(color, 0.08), 0.4),
    tube(s, lower(-1), () => 21, color, 0.5),
    tube(s, lower(1), () => 21, darken(color, 0.06), 0.5),
    binding(cx - 122, 702),
    binding(cx + 122, 702),
  ].join("")
}

/** Higher than it is wide, as it stands beside a seat. */
export function drawRattanTable(s: Sketch): string[] {
  const cx = 800
  return [
    ground(s, "dayakHooks", "sand"),
    table(s, 880, "#D5C19A"),
    shape(ellipse(cx + 70, 1086, 350, 48), "#1A100A", { opacity: 0.38, filter: blur(26) }),
    withShadow(s, sideTable(s, cx), 20),
    withShadow(s, trayTop(s, cx, 330, 366), 26),
  ]
}
