import { ground, motifFill } from "../grounds/ground.ts"
import { creases } from "../kit/cloth.ts"
import { ellipse, pt } from "../kit/geometry.ts"
import { blur, clipped, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

const thread = "#F3DFB6"
const colors = { base: "#4A2A18", main: "#D9A860", second: "#2F4F73" }

export const soft = (s: Sketch) =>
  linear(s, pt(0, 0), pt(1, 0.6), [
    [0, "#FFE9C2", 0.26],
    [0.4, "#FFE9C2", 0],
    [0.55, "#1A0806", 0.02],
    [1, "#1A0806", 0.42],
  ])
export const batikCloth = (s: Sketch, degrees = 0, scale = 0.5) =>
  motifFill(s, "kawung", colors, scale, degrees)

const button = (s: Sketch, x: number, y: number) =>
  shape(ellipse(x + 2, y + 4, 17, 17), "#1A0806", { opacity: 0.6 }) +
  shape(ellipse(x, y, 16, 16), lit(s, "#E7D2A6", 0.5)) +
  shape(ellipse(x - 4, y - 1, 2.6, 2.6) + ellipse(x + 4, y - 1, 2.6, 2.6), "#4A2A18")

/** The button band: a strip of the same cloth laid over the front, stitched down both sides. */
export function placket(s: Sketch, x: number, from: number, to: number, count: number): string {
  const half = 40
  const strip = `M${x - half} ${from}H${x + half}V${to}H${x - half}Z`
  return [
    shape(strip, "#1A0806", { opacity: 0.5, filter: blur(7), transform: "translate(9 4)" }),
    shape(strip, batikCloth(s, 0, 0.5)),
    shape(strip, "#FFE9C2", { opacity: 0.12 }),
    line(`M${x - half} ${from}V${to}M${x + half} ${from}V${to}`, "#1A0806", 4, { opacity: 0.75 }),
    line(`M${x - half + 9} ${from}V${to}M${x + half - 9} ${from}V${to}`, thread, 3, {
      "stroke-dasharray": "11 8",
      opacity: 0.9,
    }),
    ...Array.from({ length: count }, (_, i) =>
      button(s, x, from + 60 + ((to - from - 110) * i) / Math.max(1, count - 1)),
    ),
  ].join("")
}

export function pocket(s: Sketch, x: number, y: number, width: number): string {
  const d = `M${x} ${y}H${x + width}V${y + width * 0.92}L${x + width / 2} ${y + width * 1.18}L${x} ${y + width * 0.92}Z`
  return (
    shape(d, "#1A0806", { opacity: 0.5, filter: blur(6), transform: "translate(7 9)" }) +
    shape(d, batikCloth(s, 0, 0.5)) +
    shape(d, "#FFE9C2", { opacity: 0.1 }) +
    line(d, "#1A0806", 4, { opacity: 0.7 }) +
    line(d, thread, 2.6, { "stroke-dasharray": "10 7", opacity: 0.85 }) +
    line(`M${x} ${y + 34}H${x + width}`, thread, 2.6, { "stroke-dasharray": "10 7", opacity: 0.85 })
  )
}

/** Collar with its stand and two points, as it lies on a folded shirt; `y` is its lower middle. */
export function collar(s: Sketch, cx: number, y: number): string {
  const left = `M${cx - 196} ${y - 176}Q${cx - 120} ${y - 70} ${cx - 4} ${y}L${cx - 128} ${y + 96}Q${cx - 232} ${y + 20} ${cx - 262} ${y - 110}Z`
  const right = `M${cx + 196} ${y - 176}Q${cx + 120} ${y - 70} ${cx + 4} ${y}L${cx + 128} ${y + 96}Q${cx + 232} ${y + 20} ${cx + 262} ${y - 110}Z`
  const back = `M${cx - 200} ${y - 180}Q${cx} ${y - 262} ${cx + 200} ${y - 180}Q${cx + 120} ${y - 60} ${cx} ${y + 4}Q${cx - 120} ${y - 60} ${cx - 200} ${y - 180}Z`
  return [
    shape(back, "#2A1409"),
    shape(
      `M${cx - 150} ${y - 172}Q${cx} ${y - 226} ${cx + 150} ${y - 172}Q${cx + 110} ${y - 128} ${cx} ${y - 118}Q${cx - 110} ${y - 128} ${cx - 150} ${y - 172}Z`,
      "#8A5A36",
    ),
    shape(`M${cx - 44} ${y - 150}h88v34h-88Z`, "#EADBB8"),
    withShadow(
      s,
      [
        shape(left, batikCloth(s, 34)),
        shape(left, soft(s)),
        shape(right, batikCloth(s, -34)),
        shape(right, soft(s)),
        line(left + right, "#1A0806", 6, { opacity: 0.6 }),
        line(left + right, thread, 3, { "stroke-dasharray": "10 7", opacity: 0.85 }),
      ],
      10,
      0.45,
    ),
  ].join("")
}

/** A men's batik shirt folded as it is packed: placket, coconut buttons, pocket and collar to the front. */
export function drawBatikShirt(s: Sketch): string[] {
  const body =
    "M462 236Q470 210 520 204H1080Q1130 210 1138 236L1150 1040Q1150 1066 1120 1068H480Q450 1066 450 1040Z"
  const under =
    "M430 300L450 250H1150L1172 300L1180 1060Q1178 1096 1140 1096H462Q424 1096 420 1060Z"
  return [
    ground(s, "banten", "sage"),
    withShadow(s, second(s), 26),
    withShadow(s, [shape(under, batikCloth(s, 8)), shape(under, "#1A0806", { opacity: 0.3 })], 22),
    withShadow(
      s,
      [
        shape(body, batikCloth(s)),
        clipped(
          s,
          body,
          creases(
            s,
            [
              [pt(600, 380), pt(586, 700), pt(600, 1060)],
              [pt(1040, 700), pt(1030, 860), pt(1044, 1060)],
            ],
            18,
            0.22,
          ),
        ),
        shape(body, soft(s)),
        clipped(s, body, [
          shape("M480 190Q800 420 1120 190V330Q960 520 800 500Q640 520 480 330Z", "#1A0806", {
            opacity: 0.3,
            filter: blur(24),
          }),
        ]),
        placket(s, 800, 330, 1066, 5),
        pocket(s, 912, 560, 168),
      ],
      14,
      0.4,
    ),
    collar(s, 800, 350),
  ]
}

/** A second one below it, in indigo. */
function second(s: Sketch): string {
  const d =
    "M330 330Q336 300 372 296L1010 250Q1050 250 1056 280L1120 1010Q1120 1040 1086 1044L440 1100Q404 1100 398 1066Z"
  const indigo = motifFill(
    s,
    "kawung",
    { base: "#22364F", main: "#C9D2CF", second: "#5E7FA0" },
    0.5,
    -5,
  )
  return shape(d, indigo) + shape(d, soft(s))
}
