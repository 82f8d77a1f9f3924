import { ground, motifFill, table } from "../grounds/ground.ts"
import { indigoIkat } from "../goods/ikat.ts"
import { bolt, creases, fringe } from "../kit/cloth.ts"
import { ellipse, num, pt } from "../kit/geometry.ts"
import { blur, clipped, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** Rolled on its tube with tissue, the cotton pouch beside it. */
export function cualPacked(s: Sketch): string[] {
  const cual = motifFill(s, "cual", { base: "#5E1A20", main: "#C9A04C", second: "#A4513A" }, 0.8)
  const tissue = linear(s, pt(0, 0), pt(0, 1), [
    [0, "#FFFFFF", 0.95],
    [0.5, "#F1E9DA", 0.9],
    [1, "#CFC4AE", 0.95],
  ])
  const pouch =
    "M1010 560C1020 640 960 780 950 960Q944 1090 1060 1100H1360Q1470 1090 1462 960C1450 780 1390 640 1400 560Z"
  return [
    ground(s, "cual", "sand"),
    table(s, 700, "#CDBB98"),
    withShadow(
      s,
      shape("M150 800Q120 980 210 1060Q560 1110 900 1050Q960 980 930 800Z", tissue),
      18,
      0.3,
    ),
    withShadow(s, bolt(s, 240, 760, 720, 128, cual, "#C9A56A"), 30, 0.45),
    withShadow(
      s,
      [
        shape("M860 628Q960 740 870 900L980 880V650Z", tissue),
        shape(ellipse(962, 760, 40, 100), "#A98755"),
        shape(ellipse(962, 760, 26, 70), "#5B4326"),
      ],
      10,
      0.3,
    ),
    withShadow(
      s,
      [
        shape(pouch, lit(s, "#E9DEC6", 0.4)),
        clipped(
          s,
          pouch,
          creases(
            s,
            [
              [pt(1120, 600), pt(1090, 800), pt(1110, 1080)],
              [pt(1290, 600), pt(1320, 800), pt(1300, 1080)],
            ],
            22,
            0.24,
          ),
        ),
        shape("M1000 540Q1205 500 1410 540V600Q1205 566 1000 600Z", lit(s, "#DCCFB2", 0.3)),
        line("M1010 590Q1205 556 1400 590", "#8C3B2E", 9),
        line("M1390 588q70 40 60 130M1396 592q20 60 -10 120", "#8C3B2E", 8),
      ],
      26,
      0.42,
    ),
  ]
}

/** Rolled in its cotton band, the story card and a ball of the dyed yarn beside it. */
export function ikatPacked(s: Sketch): string[] {
  const threads = ["#24384F", "#3E5A73", "#D9C9A0"]
  const strip = (i: number) => {
    const a = (i / 30) * Math.PI * 2
    const y = pt(1210 + 150 * Math.cos(a), 880 + 140 * Math.sin(a))
    return line(
      `M${num(y.x)} ${num(y.y)}Q1210 ${num(880 + 60 * Math.sin(a * 3))} ${num(2420 - y.x)} ${num(880 - 100 * Math.sin(a))}`,
      i % 2 ? "#A3503A" : "#8A3A2A",
      9,
      { opacity: 0.8 },
    )
  }
  const roll = ikatFill(s)
  return [
    ground(s, "sumbaIkat", "clay"),
    table(s, 640, "#D3C097"),
    withShadow(
      s,
      [
        fringe(s, pt(1130, 400), pt(1130, 690), 96, 14, threads, 8),
        bolt(s, 300, 560, 840, 178, roll, "#3E5A73"),
        shape(
          "M640 378H800V742H640Z",
          linear(s, pt(0, 0), pt(0, 1), [
            [0, "#C9BC9C"],
            [0.25, "#FBF4E2"],
            [0.6, "#E3D7BA"],
            [1, "#8F8264"],
          ]),
        ),
        line("M652 378V742M788 378V742", "#8C3B2E", 5, { opacity: 0.8 }),
      ],
      30,
      0.45,
    ),
    withShadow(
      s,
      [
        shape("M330 830L760 800L790 1080L358 1112Z", lit(s, "#FBF4E2", 0.2)),
        line("M400 900l300 -20M404 944l300 -20M408 988l200 -14", "#6B3F1D", 7, { opacity: 0.7 }),
        shape("M640 980l90 -6l6 70l-92 6Z", "#24384F"),
        shape("M660 1016l24 -24l26 22l-24 24Z", "#E6CB9C"),
      ],
      12,
      0.4,
    ),
    withShadow(
      s,
      [
        shape(ellipse(1210, 880, 160, 150), lit(s, "#8A3A2A", 0.5)),
        clipped(
          s,
          ellipse(1210, 880, 158, 148),
          Array.from({ length: 30 }, (_, i) => strip(i)).join(""),
        ),
        shape(ellipse(1160, 820, 46, 34), "#FFE6D2", { opacity: 0.3, filter: blur(16) }),
        line("M1330 970q90 60 40 110t70 60", "#A3503A", 8),
      ],
      22,
      0.42,
    ),
  ]
}

const ikatFill = (s: Sketch) =>
  motifFill(
    s,
    "sumbaIkat",
    { base: indigoIkat.base, main: indigoIkat.figure, second: indigoIkat.accent },
    0.62,
    90,
  )
