import { ground, table } from "../grounds/ground.ts"
import { bambooBody, bambooLid } from "../goods/bamboo.ts"
import { pewterBox } from "../goods/metal.ts"
import { pandanTote } from "../goods/pandan.ts"
import { darken, lighten } from "../kit/color.ts"
import { ellipse, pt } from "../kit/geometry.ts"
import { leaf } from "../kit/plants.ts"
import { clipped, line, lit, shape, type Sketch, slope, withShadow } from "../kit/sketch.ts"
import { fist } from "./people.ts"
import { place } from "./place.ts"

/** The box in its gift box with the flannel bag folded back; two rings show how small it is. */
export function boxPacked(s: Sketch): string[] {
  const board = "#6B2B30"
  const front = "M400 690H1010V1060H400Z"
  const flank = "M1010 690L1130 620V980L1010 1060Z"
  const ring = (x: number, y: number) =>
    line(ellipse(x, y, 46, 20), "#7A5E1C", 15) + line(ellipse(x, y - 3, 46, 20), "#E3C25A", 8)
  return [
    ground(s, "cual", "clay"),
    table(s, 760, "#D6C8A6"),
    withShadow(
      s,
      [
        shape("M400 690L520 620H1130L1010 690Z", "#2E1114"),
        shape("M424 684L530 628H1106L1000 684Z", lit(s, "#EFE4C8", 0.3)),
      ],
      30,
    ),
    withShadow(s, pewterBox(s, 765, 470, 258), 14, 0.4),
    shape(
      "M452 690C520 590 560 640 600 690C640 620 700 650 740 690C800 630 840 650 880 690C920 640 970 650 1010 690Z",
      lit(s, "#F3EAD2", 0.25),
    ),
    withShadow(
      s,
      [
        shape(front, slope(s, board, 0.3)),
        shape(flank, darken(board, 0.36)),
        line("M424 716H986V1034H424Z", "#C9A44A", 4, { opacity: 0.8 }),
      ],
      22,
    ),
    withShadow(
      s,
      [
        shape("M1180 940L1490 900L1540 1030L1228 1080Z", slope(s, lighten(board, 0.1), 0.3)),
        shape("M1228 1080L1540 1030V1070L1228 1122Z", darken(board, 0.4)),
        line("M1206 952L1482 916L1520 1018L1240 1062Z", "#C9A44A", 4, { opacity: 0.8 }),
      ],
      16,
      0.4,
    ),
    withShadow(s, ring(1190, 860) + ring(1270, 838), 8, 0.4),
  ]
}

/** Carried home from the market with greens and fruit in it. */
export function toteInHand(s: Sketch): string[] {
  const hand = fist(s, 800, 330, "#B9853F")
  const leaves = Array.from({ length: 9 }, (_, i) => {
    const x = 520 + i * 64
    return leaf(
      s,
      pt(x, 560),
      pt(x + (i - 4) * 34, 250 + Math.abs(i - 4) * 34),
      i % 2 ? "#4F8A56" : "#6FA05A",
      {
        half: 44,
        bend: (i - 4) * 8,
        veins: 6,
      },
    )
  }).join("")
  const fruit = (x: number, y: number, r: number, color: string) =>
    shape(ellipse(x, y, r, r), lit(s, color, 0.55)) +
    shape(ellipse(x - r * 0.3, y - r * 0.36, r * 0.2, r * 0.15), "#FFF6E2", { opacity: 0.6 })
  const filling =
    leaves +
    fruit(560, 500, 74, "#E08A2A") +
    fruit(690, 486, 80, "#D9762A") +
    fruit(1010, 496, 76, "#C9A030") +
    fruit(890, 506, 70, "#E08A2A")
  return [
    ground(s, "banten", "leaf"),
    withShadow(s, hand.back, 18, 0.3),
    withShadow(s, place(pandanTote(s, filling), [800, 206], [800, 346], 0.8), 34, 0.4),
    withShadow(s, hand.front, 8, 0.3),
  ]
}

/** Open on a shelf with folded linen in it, the lid leaning beside. */
export function basketOpen(s: Sketch): string[] {
  const towel = (x: number, y: number, width: number, color: string) =>
    withShadow(
      s,
      [
        shape(`M${x} ${y}q-18 30 0 62h${width}q22 -32 0 -62Z`, slope(s, color, 0.2)),
        line(`M${x + 10} ${y + 32}h${width - 16}`, darken(color, 0.3), 4, { opacity: 0.5 }),
        line(`M${x + 4} ${y + 4}h${width - 8}`, lighten(color, 0.6), 4, { opacity: 0.7 }),
      ],
      6,
      0.3,
    )
  const body = withShadow(
    s,
    [
      bambooBody(s, 800),
      clipped(s, `M360 100H1240V486A400 100 0 0 1 400 486Z`, [
        towel(500, 470, 560, "#C9D2CF"),
        towel(520, 410, 540, "#EFE3C8"),
        towel(506, 350, 552, "#B8735A"),
        towel(530, 290, 510, "#EFE3C8"),
      ]),
    ],
    34,
  )
  return [
    ground(s, "banten", "sage"),
    table(s, 830, "#CDBB98"),
    place(body, [800, 985], [630, 1060], 0.86),
    place(withShadow(s, bambooLid(s, 800, 500), 22, 0.42), [800, 500], [1270, 850], 0.74, -62),
  ]
}
