import { ground } from "../grounds/ground.ts"
import { darken, lighten, mix, paleCane } from "../kit/color.ts"
import { bezier, ellipse, num, pt, smooth } from "../kit/geometry.ts"
import { wrapping } from "../kit/plants.ts"
import { blur, line, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, type Surface } from "../kit/weave.ts"

/** Lampit: a mat of split canes, half rolled, on a strand-by-strand ground. */
export function drawLampit(s: Sketch): string[] {
  const strips: string[] = []
  const left = 250
  const right = 1370
  const rows = 44
  const flatTop = 500
  const flatBottom = 1060
  for (let i = 0; i < rows; i++) {
    const t = i / rows
    const y = flatTop + (flatBottom - flatTop) * t ** 1.15
    const h = ((flatBottom - flatTop) / rows) * (0.75 + 0.5 * t)
    const inset = 90 * (1 - t)
    const tone = mix(
      i % 9 === 4 ? "#A9763A" : i % 2 ? "#D6AE69" : "#CDA25A",
      paleCane,
      s.random() * 0.4,
    )
    strips.push(
      shape(
        `M${num(left + inset)} ${num(y)}H${num(right - inset)}L${num(right - inset + 3)} ${num(y + h)}H${num(left + inset - 3)}Z`,
        tone,
      ),
      line(
        `M${num(left + inset + 4)} ${num(y + h * 0.3)}H${num(right - inset - 4)}`,
        lighten(tone, 0.4),
        2,
        { opacity: 0.7 },
      ),
      line(`M${num(left + inset)} ${num(y + h)}H${num(right - inset)}`, "#3A220D", 2.4, {
        opacity: 0.6,
      }),
    )
  }
  const stitches: string[] = []
  for (let c = 0; c <= 14; c++) {
    const u = 0.02 + (c / 14) * 0.96
    for (let i = 0; i < rows; i++) {
      const t = (i + 0.5) / rows
      const y = flatTop + (flatBottom - flatTop) * t ** 1.15
      const inset = 90 * (1 - t)
      const x = left + inset + (right - left - 2 * inset) * u
      if ((i + c) % 2 === 0) stitches.push(`M${num(x)} ${num(y - 5)}v${num(16)}`)
    }
  }
  const y = 420
  const R = 168
  const roll: string[] = []
  const n = 26
  for (let i = 0; i < n; i++) {
    const a0 = -Math.PI / 2 + (i / n) * Math.PI
    const a1 = -Math.PI / 2 + ((i + 1) / n) * Math.PI
    const y0 = y + R * Math.sin(a0)
    const y1 = y + R * Math.sin(a1)
    const light = 0.34 - ((i / n - 0.2) * 1.05) ** 2 * 0.95
    const base = i % 7 === 3 ? "#A9763A" : "#D2A860"
    const tone = light > 0 ? lighten(base, light) : darken(base, -light)
    const bulge = 22 * Math.cos((a0 + a1) / 2)
    roll.push(
      shape(`M${num(330)} ${num(y0)}H${num(1290 + bulge)}V${num(y1)}H${num(330)}Z`, tone),
      line(`M330 ${num(y1)}H${num(1290 + bulge)}`, "#2E1A0A", 2.2, { opacity: 0.6 }),
    )
  }
  const ties = [470, 640, 810, 980, 1150]
    .map((x) =>
      wrapping(
        s,
        bezier(pt(x, y - R), pt(x + 8, y - R * 0.4), pt(x + 8, y + R * 0.4), pt(x, y + R), 34),
        7,
        "#6E4420",
      ),
    )
    .join("")
  const spiral = Array.from({ length: 150 }, (_, i) => {
    const a = (i / 150) * 6.283 * 4.6 - 1.57
    const q = 1 - 0.86 * (i / 150)
    return pt(330 + Math.cos(a) * 78 * q, y + Math.sin(a) * R * q)
  })
  return [
    ground(s, "dayakHooks", "mist"),
    withShadow(
      s,
      [...strips, line(stitches.join(""), "#6E4420", 5, { opacity: 0.85 }), border(s)],
      18,
      0.4,
    ),
    withShadow(
      s,
      [
        ...roll,
        ties,
        shape(ellipse(330, y, 80, R), "#5B3A1C"),
        line(smooth(spiral), "#C99A52", 11),
        line(smooth(spiral), "#EBCB8F", 3, { transform: "translate(-2 -2)" }),
      ],
      34,
      0.42,
    ),
    shape(`M330 ${y + R}H1290l40 60H250Z`, "#1A100A", { opacity: 0.3, filter: blur(18) }),
  ]
}

/** The plaited edge that holds the canes at both sides and at the end. */
function border(s: Sketch): string {
  const plait = (surface: Surface, columns: number, rows: number) =>
    drawWeave(s, {
      surface,
      columns,
      rows,
      over: (c, r) => (((c - r) % 4) + 4) % 4 < 2,
      gap: 0.05,
      upright: () => "#8A5A2A",
      level: () => "#5E3A1A",
      light: (u, v) => 0.12 - u * 0.1 - v * 0.1,
    })
  const side =
    (m: 1 | -1, edge: number): Surface =>
    (u, v) => {
      const width = 34 + 22 * v
      const x = edge + (m === 1 ? 90 - 90 * v : -90 + 90 * v)
      return pt(x + m * u * width, 500 + 566 * v)
    }
  return (
    plait(side(1, 244), 4, 40) +
    plait(side(-1, 1376), 4, 40) +
    plait((u, v) => pt(244 + 1132 * u, 1020 + 50 * v), 72, 4)
  )
}
