import { ground, table } from "../grounds/ground.ts"
import { petal, petals } from "../grounds/tile.ts"
import { darken } from "../kit/color.ts"
import { ellipse, num, polar, pt } from "../kit/geometry.ts"
import {
  blur,
  clipped,
  group,
  line,
  linear,
  shape,
  type Sketch,
  withShadow,
} from "../kit/sketch.ts"
import { frontArc, turnedOutline } from "../kit/turned.ts"

const tilt = 0.27

/** Satin tin alloy across a turned body: several soft reflections. */
function metal(s: Sketch, dark = 0): string {
  const c = (hex: string) => darken(hex, dark)
  return linear(s, pt(0, 0), pt(1, 0), [
    [0, c("#5E6567")],
    [0.08, c("#9AA1A3")],
    [0.2, c("#E3E5E0")],
    [0.3, c("#F1F0EA")],
    [0.42, c("#B4BABA")],
    [0.58, c("#8A9294")],
    [0.72, c("#B9BEBC")],
    [0.84, c("#7C8486")],
    [0.95, c("#4E5557")],
    [1, c("#6E7577")],
  ])
}

/** The elephant flower of cual cloth in relief, radius 100 about the origin: light edges, dark hollows. */
function relief(): string {
  const motif = (fill: string, dx: number) =>
    group(
      [
        shape(
          Array.from({ length: 8 }, (_, i) => petal(pt(0, 0), i * 45, 50, 12, 13)).join(""),
          fill,
        ),
        shape(ellipse(0, 0, 12, 12), fill),
        shape(
          Array.from({ length: 16 }, (_, i) => {
            const p = polar(pt(0, 0), 76, i * 22.5)
            return petals(p, 4, 13, 3, 3, i * 22.5)
          }).join(""),
          fill,
        ),
        line(ellipse(0, 0, 60, 60) + ellipse(0, 0, 93, 93), fill, 2.6),
      ],
      { transform: `translate(${dx} ${dx})` },
    )
  return motif("#3A4143", 2) + motif("#FFFFFF", -1.6) + motif("#9CA4A5", 0)
}

/** The round box with its lid on; `cx` is its middle, `y` the lid's top, `r` the lid's radius. */
export function pewterBox(s: Sketch, cx: number, y: number, r: number): string {
  const at = (part: number) => y + r * part
  const body: [number, number][] = [
    [at(0.3), r * 0.95],
    [at(0.9), r * 0.965],
    [at(1.16), r * 0.955],
    [at(1.22), r * 0.93],
  ]
  const lid: [number, number][] = [
    [y, r * 0.97],
    [at(0.06), r * 1.01],
    [at(0.28), r * 1.01],
    [at(0.33), r],
  ]
  const top = ellipse(cx, y, r * 0.97, r * 0.97 * tilt)
  return [
    shape(turnedOutline(cx, body, tilt), metal(s)),
    line(
      frontArc(cx, at(0.98), r * 0.96, tilt) + frontArc(cx, at(0.93), r * 0.965, tilt),
      "#3E4547",
      4,
      { opacity: 0.5 },
    ),
    clipped(
      s,
      turnedOutline(cx, body, tilt),
      shape(ellipse(cx + 8, at(0.36), r, r * tilt), "#14100C", { opacity: 0.45, filter: blur(14) }),
    ),
    shape(turnedOutline(cx, lid, tilt), metal(s)),
    line(frontArc(cx, at(0.29), r * 1.01, tilt), "#FFFFFF", 4, { opacity: 0.5 }),
    line(frontArc(cx, at(0.33), r, tilt), "#2E3436", 4, { opacity: 0.6 }),
    shape(
      top,
      linear(s, pt(0, 0), pt(1, 1), [
        [0, "#F4F3EE"],
        [0.4, "#C3C8C7"],
        [1, "#7C8486"],
      ]),
    ),
    clipped(
      s,
      top,
      group(relief(), {
        transform: `translate(${num(cx)} ${num(y)}) scale(${num(r / 100)} ${(r * tilt) / 100})`,
      }),
    ),
    line(top, "#FFFFFF", 5, { opacity: 0.65 }),
  ].join("")
}

/** A lid seen from above, so that its relief can be read. */
export function pewterLid(s: Sketch, cx: number, cy: number, r: number): string {
  const disc = ellipse(cx, cy, r, r)
  return [
    shape(ellipse(cx + 7, cy + 9, r, r), "#5E6567"),
    shape(
      disc,
      linear(s, pt(0, 0), pt(1, 1), [
        [0, "#F4F3EE"],
        [0.45, "#BFC5C4"],
        [1, "#7F8789"],
      ]),
    ),
    group(relief(), { transform: `translate(${num(cx)} ${num(cy)}) scale(${num(r / 100)})` }),
    line(disc, "#FFFFFF", 6, { opacity: 0.6 }),
  ].join("")
}

export function drawPewter(s: Sketch): string[] {
  return [
    ground(s, "cual", "sage"),
    table(s, 790, "#D6C8A6"),
    withShadow(s, pewterBox(s, 680, 430, 400), 34, 0.4),
    withShadow(s, pewterLid(s, 1240, 850, 196), 22, 0.42),
  ]
}
