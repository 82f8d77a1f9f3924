import { ground, motifFill } from "../grounds/ground.ts"
import { creases } from "../kit/cloth.ts"
import { pt } from "../kit/geometry.ts"
import {
  blur,
  clipped,
  column,
  line,
  linear,
  shape,
  type Sketch,
  withShadow,
} from "../kit/sketch.ts"

/** Cual: silk folded into a long pile, gold on dark red, its border turned to the front. */
export function drawCualSilk(s: Sketch): string[] {
  const red = "#5E1A20"
  const gold = "#C9A04C"
  const fill = motifFill(s, "cual", { base: red, main: gold, second: "#A4513A" }, 0.62)
  const border = motifFill(
    s,
    "riauMalay",
    { base: "#47121A", main: "#DDB663", second: "#B9853F" },
    0.62,
  )
  const layers = Array.from({ length: 5 }, (_, i) => {
    const y = 985 - i * 34
    const d = `M${300 - i * 4} ${y}Q${280 - i * 4} ${y + 22} ${300 - i * 4} ${y + 40}H${1290 + (i % 2) * 14}Q${1322 + (i % 2) * 14} ${y + 20} ${1290 + (i % 2) * 14} ${y}Z`
    return (
      shape(d, column(s, i % 2 ? "#7A2A2A" : "#5E1A20", 0.3)) +
      line(`M${302 - i * 4} ${y + 3}H${1288}`, "#E7C47A", 2.5, { opacity: 0.7 }) +
      line(`M${302 - i * 4} ${y + 39}H${1288}`, "#1A0806", 3, { opacity: 0.5 })
    )
  }).join("")
  const top =
    "M390 290H1236Q1262 292 1268 320L1318 840Q1318 866 1290 866H296Q270 862 274 836L352 318Q358 290 390 290Z"
  const flap = "M840 288H1236Q1262 292 1268 320L1318 840Q1318 866 1290 866H1010Q980 560 840 288Z"
  const sheen = linear(s, pt(0, 0), pt(1, 0.5), [
    [0, "#FFE9C2", 0.28],
    [0.22, "#FFE9C2", 0.02],
    [0.4, "#FFE9C2", 0.2],
    [0.62, "#1A0806", 0.1],
    [1, "#1A0806", 0.34],
  ])
  const flapSheen = linear(s, pt(0, 0), pt(1, 0), [
    [0, "#1A0806", 0.35],
    [0.16, "#FFE9C2", 0.3],
    [0.4, "#FFE9C2", 0.03],
    [1, "#1A0806", 0.3],
  ])
  return [
    ground(s, "cual", "pepper"),
    withShadow(
      s,
      [
        layers,
        shape(top, fill),
        shape(top, sheen),
        line("M290 852H1300", "#F0CF8A", 3, { opacity: 0.55 }),
      ],
      32,
    ),
    clipped(
      s,
      top,
      creases(
        s,
        [
          [pt(470, 300), pt(440, 560), pt(410, 850)],
          [pt(660, 300), pt(676, 560), pt(660, 850)],
        ],
        16,
        0.3,
      ),
    ),
    clipped(
      s,
      top,
      shape("M800 270Q950 560 980 880H940Q900 540 790 290Z", "#1A0806", {
        opacity: 0.5,
        filter: blur(14),
      }),
    ),
    shape(flap, border),
    shape(flap, flapSheen),
    line("M840 288Q980 560 1010 866", "#F0CF8A", 4, { opacity: 0.8 }),
  ]
}
