import { ground, motifFill } from "../grounds/ground.ts"
import { creases } from "../kit/cloth.ts"
import { ellipse, pt } from "../kit/geometry.ts"
import { blur, clipped, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** A short-sleeved men's batik shirt laid flat. */
export function drawBatikShirt(s: Sketch): string[] {
  const colors = { base: "#4A2A18", main: "#D9A860", second: "#8A4A22" }
  const front = motifFill(s, "kawung", colors, 0.46)
  const left = motifFill(s, "kawung", colors, 0.46, 24)
  const right = motifFill(s, "kawung", colors, 0.46, -24)
  const body =
    "M560 196C640 236 690 250 800 252C910 250 960 236 1040 196L1150 250C1132 400 1128 560 1140 740C1146 860 1150 960 1148 1046Q980 1084 800 1086Q620 1084 452 1046C450 960 454 860 460 740C472 560 468 400 450 250Z"
  const sleeveL =
    "M566 196Q470 214 424 262Q330 380 262 566Q340 640 470 654C474 540 470 400 500 290Z"
  const sleeveR =
    "M1034 196Q1130 214 1176 262Q1270 380 1338 566Q1260 640 1130 654C1126 540 1130 400 1100 290Z"
  const soft = linear(s, pt(0, 0), pt(1, 0.6), [
    [0, "#FFE9C2", 0.26],
    [0.4, "#FFE9C2", 0],
    [0.55, "#1A0806", 0.02],
    [1, "#1A0806", 0.42],
  ])
  const collarL = "M650 150Q700 232 796 300L706 372Q620 300 596 190Z"
  const collarR = "M950 150Q900 232 804 300L894 372Q980 300 1004 190Z"
  const button = (y: number) =>
    shape(ellipse(800, y + 2, 13, 13), "#1A0806", { opacity: 0.5 }) +
    shape(ellipse(799, y, 12, 12), lit(s, "#E7D2A6", 0.5)) +
    shape(ellipse(796, y, 1.8, 1.8) + ellipse(802, y, 1.8, 1.8), "#4A2A18")
  return [
    ground(s, "banten", "sage"),
    withShadow(
      s,
      [
        shape(sleeveL, left),
        shape(sleeveL, soft),
        shape(sleeveR, right),
        shape(sleeveR, soft),
        line("M276 560Q350 626 470 640M1324 560Q1250 626 1130 640", "#F0D9AE", 3, {
          "stroke-dasharray": "10 7",
          opacity: 0.7,
        }),
      ],
      28,
    ),
    withShadow(
      s,
      [
        shape("M640 160Q800 120 960 160Q940 260 800 310Q660 260 640 160Z", "#2A1409"),
        shape("M690 178Q800 152 910 178Q890 214 800 222Q710 214 690 178Z", "#8A5A36"),
        shape(body, front),
        shape(body, soft),
        shape(
          "M650 178Q720 250 800 304Q880 250 950 178L966 230Q880 300 800 322Q720 300 634 230Z",
          "#1A0806",
          { opacity: 0.28, filter: blur(8) },
        ),
        clipped(
          s,
          body,
          creases(
            s,
            [
              [pt(530, 330), pt(560, 600), pt(540, 1060)],
              [pt(1060, 330), pt(1030, 620), pt(1056, 1060)],
              [pt(690, 640), pt(676, 860), pt(700, 1080)],
              [pt(940, 560), pt(930, 800), pt(950, 1080)],
            ],
            18,
            0.26,
          ),
        ),
        line("M776 300V1086M824 300V1086", "#1A0806", 3, { opacity: 0.5 }),
        line("M784 300V1084M816 300V1084", "#F0D9AE", 2, {
          "stroke-dasharray": "9 7",
          opacity: 0.55,
        }),
        line("M456 1024Q620 1062 800 1064Q980 1062 1144 1024", "#F0D9AE", 2.5, {
          "stroke-dasharray": "10 7",
          opacity: 0.6,
        }),
        pocket(front),
      ],
      14,
      0.4,
    ),
    withShadow(
      s,
      [
        shape(collarL, left),
        shape(collarL, soft),
        shape(collarR, right),
        shape(collarR, soft),
        line(`${collarL}${collarR}`, "#1A0806", 7, { opacity: 0.5 }),
        line(`${collarL}${collarR}`, "#F0D9AE", 3.5, { opacity: 0.85 }),
      ],
      9,
      0.45,
    ),
    [400, 520, 640, 760, 880, 1000].map(button).join(""),
  ]
}

function pocket(fill: string): string {
  const d = "M910 480H1050V610L980 650L910 610Z"
  return (
    shape(d, "#1A0806", { opacity: 0.4, transform: "translate(5 7)" }) +
    shape(d, fill) +
    line(d, "#F0D9AE", 2.5, { "stroke-dasharray": "9 6", opacity: 0.7 }) +
    line("M910 506H1050", "#1A0806", 3, { opacity: 0.45 })
  )
}
