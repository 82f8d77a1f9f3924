import { ground, type Motif, type Tone } from "../grounds/ground.ts"
import { darken, lighten } from "../kit/color.ts"
import { ellipse, num, type Point, pt } from "../kit/geometry.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  group,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"

const kraft = "#C29A66"

/** An open shipping carton from above, dividers and all; `item` draws one piece into a cell. */
export function openCarton(
  s: Sketch,
  motif: Motif,
  tone: Tone,
  columns: number,
  rows: number,
  item: (c: Point, width: number, height: number) => string,
): string[] {
  const cell = Math.min(980 / columns, 720 / rows)
  const [w, h] = [Math.min(cell * 1.25, 980 / columns), Math.min(cell * 1.3, 720 / rows)]
  const box = {
    x: 800 - (columns * w) / 2,
    y: 600 - (rows * h) / 2,
    width: columns * w,
    height: rows * h,
  }
  const lean = between(s.random, -7, 7)
  const right = box.x + box.width
  const bottom = box.y + box.height
  const flap = (d: string, from: Point, to: Point) =>
    shape(
      d,
      linear(s, from, to, [
        [0, darken(kraft, 0.22)],
        [0.12, kraft],
        [1, lighten(kraft, 0.16)],
      ]),
    ) + line(d, darken(kraft, 0.3), 2, { opacity: 0.5 })
  const flaps = [
    flap(
      `M${box.x} ${box.y}L${box.x - 40} ${box.y - 190}H${right + 40}L${right} ${box.y}Z`,
      pt(0, 1),
      pt(0, 0),
    ),
    flap(
      `M${box.x} ${bottom}L${box.x - 40} ${bottom + 190}H${right + 40}L${right} ${bottom}Z`,
      pt(0, 0),
      pt(0, 1),
    ),
    flap(
      `M${box.x} ${box.y}L${box.x - 240} ${box.y - 30}V${bottom + 30}L${box.x} ${bottom}Z`,
      pt(1, 0),
      pt(0, 0),
    ),
    flap(
      `M${right} ${box.y}L${right + 240} ${box.y - 30}V${bottom + 30}L${right} ${bottom}Z`,
      pt(0, 0),
      pt(1, 0),
    ),
  ].join("")
  const inside = `M${box.x} ${box.y}H${right}V${bottom}H${box.x}Z`
  const items: string[] = []
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      items.push(item(pt(box.x + (i + 0.5) * w, box.y + (j + 0.5) * h), w, h))
  const walls = [
    ...Array.from(
      { length: columns - 1 },
      (_, i) => `M${num(box.x + (i + 1) * w)} ${box.y}V${bottom}`,
    ),
    ...Array.from({ length: rows - 1 }, (_, j) => `M${box.x} ${num(box.y + (j + 1) * h)}H${right}`),
  ].join("")
  const flutes = Array.from(
    { length: 60 },
    (_, i) =>
      `M${num(box.x - 230 + i * 3.6)} ${box.y - 10}V${bottom + 10}M${num(right + 14 + i * 3.6)} ${box.y - 10}V${bottom + 10}`,
  ).join("")
  return [
    ground(s, motif, tone),
    group(
      [
        withShadow(
          s,
          withTexture(s, flaps, 0.5, 0.12) + line(flutes, darken(kraft, 0.3), 1, { opacity: 0.12 }),
          30,
          0.4,
        ),
        shippingMarks(pt(800, bottom + 100)),
        shape(inside, darken(kraft, 0.62)),
        clipped(s, inside, [
          items.join(""),
          line(walls, "#1A0D05", 20, {
            opacity: 0.3,
            "stroke-linecap": "butt",
            transform: "translate(8 10)",
          }),
          line(walls, darken(kraft, 0.1), 13, { "stroke-linecap": "butt" }),
          line(walls, lighten(kraft, 0.4), 3, {
            "stroke-linecap": "butt",
            transform: "translate(-3 -3)",
          }),
          shape(
            `M${box.x} ${box.y}H${right}V${box.y + 46}H${box.x}Z`,
            linear(s, pt(0, 0), pt(0, 1), [
              [0, "#1A0D05", 0.6],
              [1, "#1A0D05", 0],
            ]),
          ),
          shape(
            `M${box.x} ${box.y}V${bottom}H${box.x + 40}V${box.y}Z`,
            linear(s, pt(0, 0), pt(1, 0), [
              [0, "#1A0D05", 0.55],
              [1, "#1A0D05", 0],
            ]),
          ),
        ]),
        line(inside, darken(kraft, 0.3), 8, { "stroke-linejoin": "miter" }),
        line(inside, lighten(kraft, 0.3), 3, { opacity: 0.8, transform: "translate(-2 -2)" }),
      ],
      { transform: `rotate(${num(lean)} 800 600)` },
    ),
  ]
}

/** The handling marks every carton carries (ISO 780): this way up, keep dry. */
export function shippingMarks(c: Point): string {
  const up = (x: number) =>
    `M${c.x + x} ${c.y + 34}V${c.y - 26}M${c.x + x - 16} ${c.y - 8}L${c.x + x} ${c.y - 28}L${c.x + x + 16} ${c.y - 8}`
  const umbrella = `M${c.x + 62} ${c.y}A46 40 0 0 1 ${c.x + 154} ${c.y}ZM${c.x + 108} ${c.y - 40}v-10M${c.x + 108} ${c.y}v26q0 12 -14 10`
  return line(`${up(-130)}${up(-84)}M${c.x - 156} ${c.y + 46}h98${umbrella}`, "#3A2414", 6, {
    opacity: 0.7,
  })
}

/** A printed pouch seen from above. */
export function pouch(
  s: Sketch,
  c: Point,
  w: number,
  h: number,
  color: string,
  mark: string,
): string {
  const [x, y, a, b] = [c.x - w * 0.4, c.y - h * 0.42, w * 0.8, h * 0.84]
  const d = `M${num(x)} ${num(y)}h${num(a)}q-8 ${num(b / 2)} 0 ${num(b)}h${num(-a)}q8 ${num(-b / 2)} 0 ${num(-b)}Z`
  return (
    shape(d, "#1A0D05", { opacity: 0.4, transform: "translate(8 11)" }) +
    shape(d, slope(s, color, 0.35)) +
    line(
      `M${num(x)} ${num(y + 16)}h${num(a)}M${num(x)} ${num(y + b - 16)}h${num(a)}`,
      darken(color, 0.4),
      3,
      { "stroke-dasharray": "4 4", opacity: 0.6 },
    ) +
    shape(ellipse(c.x, c.y, w * 0.22, w * 0.22), "#F3E8CF") +
    mark +
    shape(ellipse(c.x - w * 0.22, c.y - h * 0.2, w * 0.07, h * 0.16), "#FFFFFF", {
      opacity: 0.35,
      filter: blur(8),
    })
  )
}

/** A round cap, lid or neck from above. */
export function cap(
  s: Sketch,
  c: Point,
  shoulder: number,
  neck: number,
  glassColor: string,
  capColor: string,
): string {
  return (
    shape(ellipse(c.x + 9, c.y + 12, shoulder, shoulder), "#1A0D05", {
      opacity: 0.45,
      filter: blur(7),
    }) +
    shape(ellipse(c.x, c.y, shoulder, shoulder), lit(s, glassColor, 0.6)) +
    line(
      `M${num(c.x - shoulder * 0.8)} ${num(c.y - shoulder * 0.2)}A${num(shoulder * 0.82)} ${num(shoulder * 0.82)} 0 0 1 ${num(c.x - shoulder * 0.1)} ${num(c.y - shoulder * 0.82)}`,
      "#FFFFFF",
      7,
      { opacity: 0.55 },
    ) +
    shape(ellipse(c.x + 5, c.y + 7, neck * 1.06, neck * 1.06), "#1A0D05", {
      opacity: 0.5,
      filter: blur(5),
    }) +
    shape(ellipse(c.x, c.y, neck, neck), darken(capColor, 0.3)) +
    shape(ellipse(c.x - 2, c.y - 2, neck * 0.9, neck * 0.9), slope(s, capColor, 0.4)) +
    line(ellipse(c.x, c.y, neck * 0.6, neck * 0.6), darken(capColor, 0.3), 3, { opacity: 0.5 })
  )
}
