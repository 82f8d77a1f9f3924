import { ground, table } from "../grounds/ground.ts"
import { rattanChair } from "../goods/chair.ts"
import { trayTop } from "../goods/side-table.ts"
import { bezier, ellipse, pt } from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { blur, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { copies, place } from "./place.ts"

/** Three chairs stacked, which saves the room of two in a café at night and in a container. */
export function chairsStacked(s: Sketch): string[] {
  return [
    ground(s, "dayakHooks", "clay"),
    table(s, 960, "#CDB88C"),
    shape(ellipse(860, 1120, 330, 40), "#1A100A", { opacity: 0.42, filter: blur(24) }),
    ...[0, 1, 2].map((i) =>
      place(
        copies(s, "chair", () => rattanChair(s, 800)),
        [800, 1112],
        [790 + i * 12, 1126 - i * 118],
        0.8,
      ),
    ),
  ]
}

/** What comes out of the carton: the lift-off top, three rods, their ring, bolts and the key. */
export function tableInParts(s: Sketch): string[] {
  const rod = (y: number, tone: string) =>
    tube(
      s,
      bezier(pt(930, y), pt(1110, y - 90), pt(1250, y + 130), pt(1480, y + 20), 40),
      () => 21,
      tone,
      0.5,
    )
  const bolt = (x: number, y: number) =>
    line(`M${x} ${y}v62`, "#8A9092", 13, { "stroke-linecap": "butt" }) +
    shape(ellipse(x, y, 16, 13), lit(s, "#C9CED0", 0.5))
  const hexKey = "M1010 1070H1220V990"
  return [
    ground(s, "dayakHooks", "sage"),
    withShadow(s, trayTop(s, 500, 590, 400, 1), 26, 0.42),
    withShadow(
      s,
      [rod(230, "#B98640"), rod(380, "#A87838"), rod(530, "#B98640")].join(""),
      20,
      0.4,
    ),
    withShadow(
      s,
      wrapping(
        s,
        Array.from({ length: 81 }, (_, i) => {
          const a = (i / 80) * 2 * Math.PI
          return pt(1150 + 128 * Math.cos(a), 800 + 118 * Math.sin(a))
        }),
        14,
        "#A87838",
      ),
      16,
      0.4,
    ),
    withShadow(
      s,
      [bolt(1390, 780), bolt(1450, 790), bolt(1390, 890), bolt(1450, 900)].join(""),
      8,
      0.4,
    ),
    withShadow(s, line(hexKey, "#4E5557", 20) + line(hexKey, "#9AA1A3", 8), 10, 0.4),
    card(s),
  ]
}

/** The assembly card, in pictures only. */
function card(s: Sketch): string {
  const box = linear(s, pt(0, 0), pt(1, 1), [
    [0, "#FFFDF8"],
    [1, "#E9DFC8"],
  ])
  return withShadow(
    s,
    [
      shape("M1290 990L1530 1010L1512 1170L1272 1150Z", box),
      line(
        "M1330 1040l70 6M1328 1062l120 10M1366 1048l-22 70M1366 1048l26 74M1420 1052l66 6M1436 1054l-16 76M1470 1057l18 76",
        "#6B3F1D",
        5,
      ),
    ],
    10,
    0.4,
  )
}
