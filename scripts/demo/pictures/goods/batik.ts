import { ground, motifFill } from "../grounds/ground.ts"
import { bolt } from "../kit/cloth.ts"
import { pt } from "../kit/geometry.ts"
import { line, linear, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** Three bolts of Banten batik, one let run towards the viewer. */
export function drawBatikBolts(s: Sketch): string[] {
  const blue = motifFill(s, "banten", { base: "#3E5A73", main: "#D9C79E", second: "#8FA3A8" }, 0.6)
  const brown = motifFill(
    s,
    "banten",
    { base: "#5E371C", main: "#E3C48C", second: "#7FA0B8" },
    0.5,
    45,
  )
  const sand = motifFill(s, "banten", { base: "#D9C08E", main: "#6B3F1D", second: "#A87B45" }, 0.55)
  const tail =
    "M420 700H1330C1336 820 1300 900 1320 1010Q1328 1080 1318 1130H372Q352 1060 380 980C404 890 396 800 420 700Z"
  const tailShade = linear(s, pt(0, 0), pt(0, 1), [
    [0, "#1A0D05", 0.55],
    [0.16, "#1A0D05", 0.08],
    [0.4, "#FFF6E2", 0.2],
    [0.62, "#1A0D05", 0.16],
    [0.8, "#FFF6E2", 0.16],
    [1, "#1A0D05", 0.2],
  ])
  return [
    ground(s, "banten", "mist"),
    withShadow(
      s,
      [
        shape(tail, brown),
        shape(tail, tailShade),
        line("M384 1112H1312", "#F0D9AE", 10, { opacity: 0.8 }),
        line("M380 1090H1312", "#2F1A0C", 5, { opacity: 0.8 }),
      ],
      22,
      0.38,
    ),
    withShadow(s, bolt(s, 390, 590, 900, 168, brown, "#9A6B3E"), 28, 0.45),
    withShadow(s, bolt(s, 250, 350, 830, 150, blue, "#9FB0B5"), 28, 0.45),
    withShadow(s, bolt(s, 560, 186, 790, 118, sand, "#E2CFA4"), 24, 0.4),
  ]
}
