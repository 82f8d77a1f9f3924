import { ground, table } from "../grounds/ground.ts"
import { darken, lighten } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  ellipsePoints,
  lerp,
  type Point,
  polar,
  polyline,
  pt,
  smooth,
} from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  column,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
} from "../kit/sketch.ts"
import { frontArc, turnedOutline } from "../kit/turned.ts"

export function drawWoodenBowl(s: Sketch): string[] {
  const wood = "#A4663A"
  const cx = 770
  const k = 0.4
  const wall: [number, number][] = [
    [500, 560],
    [560, 552],
    [690, 492],
    [820, 366],
    [890, 260],
    [930, 240],
    [950, 246],
  ]
  const outline = turnedOutline(cx, wall, k)
  const ring = (y: number, r: number) => frontArc(cx, y, r, k)
  const inside = ellipse(cx, 506, 532, 532 * k)
  const bands = Array.from({ length: 22 }, (_, i) => {
    const t = i / 22
    return ellipse(cx + 26 * t, 510 + 84 * t, 520 * (1 - t * 0.92), 520 * k * (1 - t * 0.92))
  })
  return [
    ground(s, "kawung", "leaf"),
    table(s, 800, "#C9B68E"),
    withShadow(
      s,
      [
        shape(outline, column(s, wood, 0.5)),
        clipped(s, outline, [
          line(
            Array.from({ length: 26 }, (_, i) =>
              ring(520 + i * 18 + between(s.random, -4, 4), 556 - i * i * 0.5),
            ).join(""),
            darken(wood, 0.4),
            3,
            { opacity: 0.34 },
          ),
          line(
            Array.from({ length: 26 }, (_, i) => ring(528 + i * 18, 556 - i * i * 0.5)).join(""),
            lighten(wood, 0.45),
            2,
            { opacity: 0.28 },
          ),
          shape(ellipse(cx - 300, 650, 90, 60), "#FFF1D6", { opacity: 0.3, filter: blur(30) }),
        ]),
        shape(ellipse(cx, 500, 560, 560 * k), slope(s, lighten(wood, 0.26), 0.2)),
        shape(
          inside,
          linear(s, pt(0, 0), pt(1, 1), [
            [0, darken(wood, 0.5)],
            [0.5, darken(wood, 0.12)],
            [1, lighten(wood, 0.16)],
          ]),
        ),
        clipped(s, inside, [
          line(bands.filter((_, i) => i % 2).join(""), darken(wood, 0.5), 4, { opacity: 0.4 }),
          line(bands.filter((_, i) => i % 2 === 0).join(""), lighten(wood, 0.4), 2.5, {
            opacity: 0.34,
          }),
          shape(ellipse(cx + 210, 620, 230, 70), "#FFE3B4", { opacity: 0.32, filter: blur(34) }),
          shape(ellipse(cx - 220, 380, 420, 130), "#1A0D05", {
            opacity: 0.34,
            filter: blur(40),
          }),
        ]),
        line(ellipse(cx, 500, 558, 558 * k), lighten(wood, 0.5), 3, { opacity: 0.6 }),
      ],
      36,
    ),
    servers(s),
  ]
}

function servers(s: Sketch): string {
  const spoon = (a: Point, b: Point, tines: boolean, color: string) => {
    const angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
    const slots = tines
      ? [-26, 0, 26]
          .map((d) => {
            const p = polar(a, d, angle + 90)
            return line(
              polyline([polar(p, -86, angle), polar(p, -10, angle)]),
              darken(color, 0.62),
              11,
            )
          })
          .join("")
      : shape(
          smooth(ellipsePoints(polar(a, -6, angle), 84, 48, angle, 14), true),
          darken(color, 0.25),
        )
    return withShadow(
      s,
      [
        tube(
          s,
          bezier(polar(a, 70, angle), lerp(a, b, 0.4), lerp(a, b, 0.7), b, 16),
          (t) => 17 + 10 * t,
          color,
          0.5,
        ),
        shape(smooth(ellipsePoints(a, 112, 66, angle, 16), true), lit(s, color, 0.45)),
        slots,
      ],
      14,
      0.42,
    )
  }
  return (
    spoon(pt(1080, 1060), pt(1500, 860), true, "#8A4F2A") +
    spoon(pt(690, 1080), pt(1180, 940), false, "#9A5E34")
  )
}
