import { ground } from "../grounds/ground.ts"
import { beans } from "../kit/beans.ts"
import { insideEllipse, pt, scatter, smooth, turn } from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import {
  blur,
  clipped,
  line,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"

export function drawCocoa(s: Sketch): string[] {
  const pod = "#B5602A"
  const at = (x: number, y: number) => turn(pt(560 + x, 480 + y), pt(560, 480), -24)
  const rim = (k: number) =>
    smooth(
      [
        at(-430 * k, 0),
        at(-300 * k, -150 * k),
        at(0, -212 * k),
        at(280 * k, -160 * k),
        at(450 * k, 6),
        at(280 * k, 166 * k),
        at(0, 212 * k),
        at(-300 * k, 150 * k),
      ],
      true,
    )
  const wet = Array.from({ length: 5 }, (_, i) =>
    [-1, 1].map((m) => at(-270 + i * 125, m * 52 + (i % 2) * 8)),
  ).flat()
  const whole = (x: number, y: number) => turn(pt(1150 + x, 400 + y), pt(1150, 400), 58)
  const ridges = [-0.8, -0.45, 0, 0.45, 0.8]
    .map((t) =>
      smooth([
        whole(-340, 0),
        whole(-200, 130 * t),
        whole(0, 190 * t),
        whole(200, 150 * t),
        whole(360, 6),
      ]),
    )
    .join("")
  const outline = smooth(
    [
      whole(-350, 0),
      whole(-240, -120),
      whole(0, -186),
      whole(230, -140),
      whole(380, 0),
      whole(230, 140),
      whole(0, 186),
      whole(-240, 120),
    ],
    true,
  )
  const dry = scatter(
    s.random,
    { x: 140, y: 760, width: 1180, height: 380 },
    62,
    (p) => insideEllipse(p, pt(720, 960), 560, 165),
    3000,
  )
  return [
    ground(s, "sulawesiSun", "sand"),
    leafBehind(s),
    withShadow(
      s,
      [
        tube(s, [whole(-430, -10), whole(-380, 0), whole(-330, 0)], () => 22, "#6B4A24"),
        shape(outline, lit(s, "#C98A2E", 0.6)),
        clipped(s, outline, [
          line(ridges, "#6B3A12", 16, { opacity: 0.4, filter: blur(5) }),
          line(ridges, "#F0C06A", 5, { opacity: 0.5, transform: "translate(-10 -8)" }),
          withTexture(s, shape(outline, "#8A4A1C", { opacity: 0.15 }), 0.04, 0.3),
        ]),
      ],
      30,
    ),
    withShadow(
      s,
      [
        shape(rim(1), lit(s, pod, 0.6)),
        shape(rim(0.93), "#E3B98A"),
        shape(rim(0.84), slope(s, "#F0DDBB", 0.2)),
        shape(rim(0.76), "#8A5A36", { opacity: 0.45, filter: blur(10) }),
        beans(s, wet, { length: 150, color: "#EFE4D0", ratio: 0.64, face: "plain", gloss: 0.7 }),
      ],
      30,
    ),
    withShadow(
      s,
      beans(s, dry, { length: 112, color: "#7A4526", ratio: 0.58, face: "plain", gloss: 0.22 }),
      10,
      0.42,
    ),
  ]
}

function leafBehind(s: Sketch): string {
  return withShadow(
    s,
    [
      leaf(s, pt(980, 620), pt(1540, 1060), "#3E7448", { half: 130, bend: 40, veins: 12 }),
      leaf(s, pt(760, 240), pt(420, 60), "#4A8755", { half: 90, bend: -20, veins: 10 }),
    ],
    20,
    0.34,
  )
}
