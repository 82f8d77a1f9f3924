import { ground } from "../grounds/ground.ts"
import { drawnSilk, satin } from "../goods/scarves.ts"
import { batikCloth, collar, placket, pocket, soft } from "../goods/shirt.ts"
import { creases } from "../kit/cloth.ts"
import { lighten } from "../kit/color.ts"
import { bezier, ellipse, num, pt, smooth } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { clipped, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { place } from "./place.ts"

/** On a hanger at its full width: short sleeves, placket, pocket. */
export function shirtHung(s: Sketch): string[] {
  const body =
    "M610 300Q560 330 520 350C470 400 452 560 462 760C466 960 460 1140 456 1270Q800 1310 1144 1270C1140 1140 1134 960 1138 760C1148 560 1130 400 1080 350Q1040 330 990 300Z"
  const sleeve = (m: 1 | -1) => {
    const x = (dx: number) => 800 + m * dx
    return `M${x(210)} 306Q${x(330)} 330 ${x(390)} 400Q${x(470)} 540 ${x(500)} 690Q${x(420)} 740 ${x(324)} 742C${x(320)} 620 ${x(330)} 480 ${x(290)} 370Z`
  }
  const hung = [
    withShadow(
      s,
      [
        line("M800 250V176C800 128 862 128 862 90C862 50 796 44 780 92", "#5E6567", 13),
        tube(
          s,
          bezier(pt(470, 372), pt(620, 280), pt(700, 262), pt(800, 256), 20),
          (t) => 15 + 8 * t,
          "#9A6636",
          0.5,
        ),
        tube(
          s,
          bezier(pt(800, 256), pt(900, 262), pt(980, 280), pt(1130, 372), 20),
          (t) => 23 - 8 * t,
          "#8A5A2E",
          0.5,
        ),
      ],
      14,
      0.36,
    ),
    withShadow(
      s,
      [
        ...([-1, 1] as const).map((m) => {
          const d = sleeve(m)
          const cuff = `M${800 + m * 498} 662Q${800 + m * 420} 712 ${800 + m * 326} 716`
          return (
            shape(d, batikCloth(s, m * -22)) +
            shape(d, soft(s)) +
            line(cuff, "#F3DFB6", 3, { "stroke-dasharray": "10 7", opacity: 0.85 })
          )
        }),
      ],
      24,
      0.4,
    ),
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
              [pt(560, 420), pt(590, 760), pt(570, 1270)],
              [pt(1040, 420), pt(1010, 760), pt(1030, 1270)],
              [pt(690, 760), pt(684, 900), pt(700, 1280)],
            ],
            22,
            0.26,
          ),
        ),
        shape(body, soft(s)),
        placket(s, 800, 420, 1288, 7),
        pocket(s, 916, 600, 150),
        line("M458 1240Q800 1280 1142 1240", "#F3DFB6", 3, {
          "stroke-dasharray": "10 7",
          opacity: 0.7,
        }),
      ],
      16,
      0.4,
    ),
    collar(s, 800, 436),
  ]
  return [ground(s, "banten", "mist"), place(hung, [800, 40], [800, 30], 0.87)]
}

/** Round the neck of a tailor's bust, both ends hanging to the waist. */
export function scarfWorn(s: Sketch): string[] {
  const bust =
    "M720 150Q800 128 880 150V236C990 262 1110 290 1130 380C1150 520 1070 700 1050 860C1046 960 1090 1040 1100 1110H500C510 1040 554 960 550 860C530 700 450 520 470 380C490 290 610 262 720 236Z"
  const linen = linear(s, pt(0, 0), pt(1, 0), [
    [0, "#A8977A"],
    [0.3, "#EFE5D0"],
    [0.65, "#D9CBAF"],
    [1, "#8A795C"],
  ])
  const end = (x: number, width: number, foot: number, sway: number) => {
    const left = bezier(pt(x, 300), pt(x - 20, 500), pt(x + sway, 760), pt(x + sway, foot), 14)
    const right = bezier(
      pt(x + width + sway, foot),
      pt(x + width + sway + 16, 760),
      pt(x + width + 10, 500),
      pt(x + width - 10, 300),
      14,
    )
    const d = `${smooth(left)}L${smooth(right).slice(1)}Z`
    return withShadow(
      s,
      [
        drawnSilk(s, d, x + sway, width, foot),
        shape(d, satin(s)),
        line(
          `${smooth(left)}L${num(x + width + sway)} ${foot}${smooth(right)}`,
          lighten("#0F5A62", 0.42),
          5,
        ),
      ],
      14,
      0.4,
    )
  }
  const loop =
    "M560 330C600 220 680 200 720 214C780 300 830 300 886 214C930 200 1010 226 1040 330C1010 440 900 470 800 470C700 470 590 440 560 330Z"
  return [
    ground(s, "jlamprang", "clay"),
    withShadow(
      s,
      [
        tube(s, [pt(800, 1090), pt(800, 1150), pt(800, 1210)], () => 22, "#8A5A2E", 0.5),
        shape(bust, linen),
        line("M800 150V1110M560 860Q800 910 1040 860", "#8A795C", 4, {
          opacity: 0.5,
          "stroke-dasharray": "14 9",
        }),
        shape(ellipse(800, 142, 84, 24), lit(s, "#9A6636", 0.5)),
        shape(ellipse(800, 112, 20, 26), lit(s, "#9A6636", 0.5)),
      ],
      34,
      0.4,
    ),
    end(640, 190, 980, -30),
    end(800, 180, 860, 34),
    withShadow(
      s,
      [
        drawnSilk(s, loop, 560, 480, 1200),
        shape(loop, satin(s)),
        clipped(
          s,
          loop,
          creases(
            s,
            [
              [pt(590, 300), pt(680, 400), pt(800, 430), pt(1020, 330)],
              [pt(630, 260), pt(700, 340), pt(800, 370), pt(980, 270)],
              [pt(580, 380), pt(700, 450), pt(820, 456), pt(1030, 380)],
            ],
            26,
            0.4,
          ),
        ),
        line(loop, lighten("#0F5A62", 0.42), 4, { opacity: 0.8 }),
        shape("M720 214C780 300 830 300 886 214C850 262 760 262 720 214Z", "#062F34"),
      ],
      16,
      0.42,
    ),
  ]
}
