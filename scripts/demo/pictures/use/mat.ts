import { ground, table } from "../grounds/ground.ts"
import { darken, lighten, mix, paleCane } from "../kit/color.ts"
import { bezier, ellipse, num, pt } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { line, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** A mat on the floor with a low tray of tea and two cushions. */
export function matOnFloor(s: Sketch): string[] {
  const [left, right, top, bottom] = [150, 1450, 560, 1110]
  const rows = 52
  const edge = (t: number) => 170 * (1 - t)
  const strips = Array.from({ length: rows }, (_, i) => {
    const t0 = i / rows
    const [y0, y1] = [
      top + (bottom - top) * t0 ** 1.2,
      top + (bottom - top) * ((i + 1) / rows) ** 1.2,
    ]
    const tone = mix(
      i % 9 === 4 ? "#A9763A" : i % 2 ? "#D6AE69" : "#CDA25A",
      paleCane,
      s.random() * 0.4,
    )
    const t1 = (i + 1) / rows
    return (
      shape(
        `M${num(left + edge(t0))} ${num(y0)}H${num(right - edge(t0))}L${num(right - edge(t1))} ${num(y1)}H${num(left + edge(t1))}Z`,
        tone,
      ) +
      line(`M${num(left + edge(t1))} ${num(y1)}H${num(right - edge(t1))}`, "#3A220D", 1.8, {
        opacity: 0.5,
      })
    )
  })
  const cords = Array.from({ length: 15 }, (_, i) => {
    const u = (i + 0.5) / 15
    const x0 = left + 170 + (right - left - 340) * u
    return `M${num(x0)} ${top}L${num(left + (right - left) * u)} ${bottom}`
  })
  const rim = `M${left + 170} ${top}H${right - 170}L${right} ${bottom}H${left}Z`
  const cushion = (x: number, y: number, color: string) =>
    withShadow(
      s,
      [
        shape(
          `M${x - 190} ${y + 30}Q${x - 200} ${y + 86} ${x} ${y + 90}Q${x + 200} ${y + 86} ${x + 190} ${y + 30}Z`,
          darken(color, 0.34),
        ),
        shape(ellipse(x, y + 20, 196, 62), lit(s, color, 0.35)),
        line(ellipse(x, y + 20, 176, 52), lighten(color, 0.4), 3, {
          opacity: 0.6,
          "stroke-dasharray": "12 8",
        }),
        shape(ellipse(x, y + 18, 12, 6), darken(color, 0.5)),
      ],
      22,
      0.4,
    )
  return [
    ground(s, "dayakHooks", "mist"),
    table(s, 500, "#A97F54"),
    line([600, 700, 830, 980, 1150].map((y) => `M0 ${y}H1600`).join(""), "#5B3A1C", 3, {
      opacity: 0.35,
    }),
    withShadow(
      s,
      [
        ...strips,
        line(cords.join(""), "#6E4420", 3.5, { opacity: 0.7, "stroke-dasharray": "9 7" }),
        line(rim, "#5E3A1A", 26, { "stroke-linejoin": "miter" }),
        line(rim, "#9A6B34", 12, { "stroke-dasharray": "14 8" }),
      ],
      14,
      0.4,
    ),
    cushion(470, 700, "#8C3B2E"),
    cushion(1150, 690, "#3E5A73"),
    teaTray(s, 800, 860),
  ]
}

function teaTray(s: Sketch, x: number, y: number): string {
  const glass = (cx: number, cy: number) =>
    shape(
      `M${cx - 36} ${cy - 70}L${cx - 28} ${cy}Q${cx} ${cy + 14} ${cx + 28} ${cy}L${cx + 36} ${cy - 70}Z`,
      "#A85A1A",
      { opacity: 0.85 },
    ) +
    shape(ellipse(cx, cy - 70, 36, 11), "#D9923E") +
    line(
      `M${cx - 36} ${cy - 84}L${cx - 28} ${cy}Q${cx} ${cy + 14} ${cx + 28} ${cy}L${cx + 36} ${cy - 84}`,
      "#FFFFFF",
      4,
      { opacity: 0.7 },
    )
  return withShadow(
    s,
    [
      shape(ellipse(x, y + 16, 270, 84), "#5B3A1C"),
      shape(ellipse(x, y, 270, 84), lit(s, "#9A6636", 0.35)),
      line(ellipse(x, y, 250, 74), darken("#9A6636", 0.4), 5, { opacity: 0.6 }),
      shape(
        `M${x - 96} ${y - 130}C${x - 130} ${y - 40} ${x - 120} ${y + 4} ${x - 20} ${y + 6}C${x + 84} ${y + 4} ${x + 92} ${y - 40} ${x + 56} ${y - 130}Z`,
        lit(s, "#D9D2C0", 0.5),
      ),
      tube(
        s,
        bezier(
          pt(x + 72, y - 50),
          pt(x + 130, y - 60),
          pt(x + 120, y - 130),
          pt(x + 160, y - 146),
          14,
        ),
        (t) => 16 - 5 * t,
        "#CFC7B2",
        0.4,
      ),
      tube(
        s,
        bezier(
          pt(x - 86, y - 118),
          pt(x - 80, y - 230),
          pt(x + 50, y - 230),
          pt(x + 46, y - 118),
          20,
        ),
        () => 8,
        "#6E4420",
        0.4,
      ),
      shape(ellipse(x - 20, y - 130, 78, 20), lit(s, "#E9E3D2", 0.4)),
      shape(ellipse(x - 20, y - 146, 13, 12), "#8F8770"),
      glass(x - 180, y + 6),
      glass(x + 180, y + 14),
    ],
    16,
    0.4,
  )
}
