import { ground, motifFill } from "../grounds/ground.ts"
import { bolt, creases, fringe } from "../kit/cloth.ts"
import { indigo } from "../kit/color.ts"
import { ellipse, num, pt } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import {
  blur,
  clipped,
  column,
  group,
  line,
  linear,
  lit,
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
        filter: blur(s, 14),
      }),
    ),
    shape(flap, border),
    shape(flap, flapSheen),
    line("M840 288Q980 560 1010 866", "#F0CF8A", 4, { opacity: 0.8 }),
  ]
}

/** Three bolts of Banten batik, one let run towards the viewer. */
export function drawBatikBolts(s: Sketch): string[] {
  const blue = motifFill(s, "banten", { base: "#3E5A73", main: "#D9C79E", second: "#8FA3A8" }, 0.6)
  const rust = motifFill(
    s,
    "banten",
    { base: "#A8593A", main: "#F0D9AE", second: "#6B2F1D" },
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
        shape(tail, rust),
        shape(tail, tailShade),
        line("M384 1112H1312", "#F0D9AE", 10, { opacity: 0.8 }),
        line("M380 1090H1312", "#6B2F1D", 5, { opacity: 0.8 }),
      ],
      22,
      0.38,
    ),
    withShadow(s, bolt(s, 390, 590, 900, 168, rust, "#C98B62"), 28, 0.45),
    withShadow(s, bolt(s, 250, 350, 830, 150, blue, "#9FB0B5"), 28, 0.45),
    withShadow(s, bolt(s, 560, 186, 790, 118, sand, "#E2CFA4"), 24, 0.4),
  ]
}

/** A short-sleeved men's batik shirt laid flat. */
export function drawBatikShirt(s: Sketch): string[] {
  const colors = { base: "#4A2A18", main: "#D9A860", second: "#8A4A22" }
  const front = motifFill(s, "kawung", colors, 0.62)
  const left = motifFill(s, "kawung", colors, 0.62, 24)
  const right = motifFill(s, "kawung", colors, 0.62, -24)
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
          { opacity: 0.28, filter: blur(s, 8) },
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
        line(`${collarL}${collarR}`, "#F0D9AE", 2.5, { opacity: 0.5 }),
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

/** Pekalongan silk over a rail: two falls with a fringe. */
export function drawSilkScarf(s: Sketch): string[] {
  const fill = motifFill(
    s,
    "jlamprang",
    { base: "#0F5A62", main: "#EBC98A", second: "#D9745A" },
    0.72,
  )
  const back = motifFill(
    s,
    "jlamprang",
    { base: "#0B4149", main: "#B89A64", second: "#A3553F" },
    0.72,
  )
  const hem = motifFill(s, "bentenan", { base: "#B8503A", main: "#F3DDA8", second: "#0F4C5C" }, 0.5)
  const fall = (x0: number, x1: number, y: number, sway: number) =>
    `M${x0} 236C${x0 - 10} 460 ${x0 - 40 + sway} 700 ${x0 - 26 + sway} ${y}Q${(x0 + x1) / 2 + sway} ${y + 34} ${x1 + 30 + sway} ${y}C${x1 + 44 + sway} 700 ${x1 + 8} 460 ${x1} 236Q${(x0 + x1) / 2} 208 ${x0} 236Z`
  const folds = (x0: number, x1: number, y: number, sway: number) =>
    [0.18, 0.4, 0.62, 0.84].map((t) => {
      const x = x0 + (x1 - x0) * t
      return [pt(x, 240), pt(x + sway * 0.3, 480), pt(x + (t - 0.5) * 60 + sway, y)]
    })
  const satin = linear(s, pt(0, 0), pt(1, 0), [
    [0, "#1A0806", 0.3],
    [0.12, "#FFF6E2", 0.34],
    [0.24, "#FFF6E2", 0],
    [0.42, "#1A0806", 0.24],
    [0.52, "#FFF6E2", 0.26],
    [0.68, "#FFF6E2", 0],
    [0.8, "#1A0806", 0.2],
    [0.9, "#FFF6E2", 0.12],
    [1, "#1A0806", 0.4],
  ])
  const one = fall(700, 1120, 800, 40)
  const two = fall(470, 930, 950, -16)
  const hemPath = "M400 850H1000V1010H400Z"
  const threads = ["#0F5A62", "#EBC98A", "#B8503A"]
  return [
    ground(s, "jlamprang", "sand"),
    withShadow(
      s,
      tube(s, [pt(180, 226), pt(500, 222), pt(900, 222), pt(1420, 226)], () => 24, "#9A6636", 0.5) +
        shape(ellipse(180, 226, 20, 30), lit(s, "#B07C44", 0.5)) +
        shape(ellipse(1420, 226, 20, 30), lit(s, "#8A5A2E", 0.5)),
      26,
    ),
    withShadow(
      s,
      [
        fringe(s, pt(718, 804), pt(1186, 804), 96, 26, threads),
        shape(one, back),
        shape(one, satin),
        clipped(s, one, creases(s, folds(700, 1120, 800, 40), 18, 0.3)),
      ],
      26,
      0.4,
    ),
    withShadow(
      s,
      [
        fringe(s, pt(434, 956), pt(938, 956), 110, 28, threads),
        shape(two, fill),
        clipped(s, two, [
          `<path d="${hemPath}" fill="${hem}"/>`,
          line("M400 850H1000", "#F3DDA8", 6),
          line("M400 866H1000", "#0F4C5C", 4),
        ]),
        shape(two, satin),
        clipped(s, two, creases(s, folds(470, 930, 950, -16), 20, 0.3)),
        line("M470 238Q700 206 930 238", "#FFF6E2", 5, { opacity: 0.35 }),
      ],
      26,
      0.42,
    ),
  ]
}

/** Sumba ikat: two long scarves, indigo and morinda, laid across each other with their warp fringes. */
export function drawIkatScarf(s: Sketch): string[] {
  const indigoFill = motifFill(
    s,
    "sumbaIkat",
    { base: indigo, main: "#D9C9A0", second: "#8A4A3A" },
    0.95,
  )
  const redFill = motifFill(
    s,
    "sumbaIkat",
    { base: "#7A2E22", main: "#E3C592", second: "#24384F" },
    0.8,
  )
  const scarf = (
    x: number,
    width: number,
    y0: number,
    y1: number,
    fill: string,
    stripe: string,
    threads: readonly string[],
  ) => {
    const d = `M${x} ${y0}C${x + 8} 400 ${x - 8} 760 ${x} ${y1}H${x + width}C${x + width - 8} 760 ${x + width + 8} 400 ${x + width} ${y0}Z`
    return [
      fringe(s, pt(x + 4, y1), pt(x + width - 4, y1), 120, Math.round(width / 20), threads),
      fringe(s, pt(x + width - 4, y0), pt(x + 4, y0), 120, Math.round(width / 20), threads, 270),
      shape(d, fill),
      clipped(s, d, [
        line(
          [0.03, 0.06, 0.94, 0.97].map((t) => `M${num(x + width * t)} ${y0}V${y1}`).join(""),
          stripe,
          7,
        ),
        line(
          Array.from({ length: Math.round(width / 7) }, (_, i) => `M${x + i * 7} ${y0}V${y1}`).join(
            "",
          ),
          "#1A0806",
          1.5,
          { opacity: 0.16 },
        ),
        line(
          Array.from(
            { length: Math.round((y1 - y0) / 6) },
            (_, i) => `M${x} ${y0 + i * 6}h${width}`,
          ).join(""),
          "#FFF6E2",
          1,
          { opacity: 0.1 },
        ),
        creases(
          s,
          [
            [pt(x + width * 0.3, y0), pt(x + width * 0.34, 600), pt(x + width * 0.28, y1)],
            [pt(x + width * 0.72, y0), pt(x + width * 0.68, 560), pt(x + width * 0.74, y1)],
          ],
          22,
          0.2,
        ),
        shape(
          d,
          linear(s, pt(0, 0), pt(1, 0.3), [
            [0, "#FFF6E2", 0.2],
            [0.5, "#FFF6E2", 0],
            [1, "#1A0806", 0.34],
          ]),
        ),
      ]),
    ]
  }
  return [
    ground(s, "sumbaIkat", "pepper"),
    withShadow(
      s,
      group(scarf(820, 340, 40, 1130, redFill, "#E3C592", ["#7A2E22", "#A3503A", "#E3C592"]), {
        transform: "rotate(22 990 600)",
      }),
      24,
      0.4,
    ),
    withShadow(
      s,
      group(scarf(430, 400, 130, 1060, indigoFill, "#B8503A", ["#24384F", "#3E5A73", "#D9C9A0"]), {
        transform: "rotate(-9 630 600)",
      }),
      30,
      0.45,
    ),
  ]
}
