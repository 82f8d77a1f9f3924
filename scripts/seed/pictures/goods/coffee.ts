import { ground, motifFill, table } from "../grounds/ground.ts"
import { beans } from "../kit/beans.ts"
import { creases } from "../kit/cloth.ts"
import { darken, lighten } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  insideEllipse,
  type Point,
  pt,
  scatter,
  smooth,
  turn,
} from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { sack } from "../kit/sack.ts"
import {
  blur,
  clipped,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"
import { turned } from "../kit/turned.ts"

const green = "#9AA07A"
const roast = "#4A2A17"

/** The visible heap in a sack's mouth: an ellipse with a mound over it. */
function mound(cx: number, y: number, rx: number, ry: number, height: number) {
  const top = (x: number) => y - height * Math.exp(-(((x - cx) / (rx * 0.5)) ** 2))
  return (p: Point) =>
    insideEllipse(p, pt(cx, y), rx, ry) ||
    (p.y <= y && p.y > top(p.x) && Math.abs(p.x - cx) < rx * 0.94)
}

export function drawGreenCoffee(s: Sketch): string[] {
  const cx = 720
  const parts = sack(s, cx, 470, 1010, 400, "#B79A68")
  const inside = mound(cx, 468, 366, 104, 150)
  const heap = scatter(s.random, { x: cx - 370, y: 300, width: 740, height: 290 }, 23, inside, 6000)
  const spill = scatter(
    s.random,
    { x: 930, y: 960, width: 520, height: 170 },
    34,
    (p) => insideEllipse(p, pt(1210, 1050), 250, 74),
    900,
  )
  return [
    ground(s, "pintoAceh", "leaf"),
    table(s, 860, "#CDBB92"),
    coffeeBranch(s),
    withShadow(
      s,
      [
        parts.back,
        shape(ellipse(cx, 470, 360, 104), darken(green, 0.5)),
        beans(s, heap, { length: 52, color: green, gloss: 0.14 }),
        parts.front,
      ],
      34,
    ),
    withShadow(s, beans(s, spill, { length: 50, color: green, gloss: 0.14 }), 9, 0.4),
  ]
}

/** A branch with ripe and unripe cherries. */
function coffeeBranch(s: Sketch): string {
  const stem = bezier(pt(1640, 200), pt(1480, 260), pt(1330, 360), pt(1220, 520), 16)
  const cherries: [number, number, string][] = [
    [1380, 350, "#A3261D"],
    [1330, 318, "#B8351F"],
    [1340, 420, "#8F1F1A"],
    [1290, 400, "#A3261D"],
    [1430, 330, "#C9702A"],
    [1300, 462, "#6F8A3C"],
    [1400, 400, "#A3261D"],
    [1270, 500, "#7F9A48"],
  ]
  return withShadow(
    s,
    [
      leaf(s, pt(1450, 272), pt(1180, 90), "#3E7A4A", { half: 84, bend: 30, veins: 9 }),
      leaf(s, pt(1300, 410), pt(1080, 300), "#4A8755", { half: 70, bend: 20, veins: 9 }),
      tube(s, stem, (t) => 13 - 6 * t, "#7A6238"),
      leaf(s, pt(1440, 300), pt(1570, 600), "#45804F", { half: 86, bend: -30, veins: 9 }),
      leaf(s, pt(1240, 500), pt(1160, 730), "#3E7A4A", { half: 72, bend: 24, veins: 9 }),
      cherries
        .map(
          ([x, y, color]) =>
            shape(ellipse(x, y, 33, 36), lit(s, color, 0.6)) +
            shape(ellipse(x - 11, y - 13, 8, 9), "#FFF6E2", { opacity: 0.6 }),
        )
        .join(""),
    ],
    20,
    0.36,
  )
}

export function drawRoastedCoffee(s: Sketch): string[] {
  const paperBag = "#B98A58"
  const front = "M330 330L800 300L812 1010Q560 1050 322 1016Z"
  const side = "M800 300L946 352L950 970L812 1010Z"
  const spill = scatter(
    s.random,
    { x: 640, y: 880, width: 860, height: 270 },
    33,
    (p) => insideEllipse(p, pt(1120, 1020), 390, 112) && !(p.x < 960 && p.y < 985),
    3000,
  )
  const cup = pt(1200, 700)
  return [
    ground(s, "tapis", "sand"),
    table(s, 850, "#C7AE82"),
    withShadow(
      s,
      [
        shape(
          side,
          linear(s, pt(0, 0), pt(1, 0), [
            [0, darken(paperBag, 0.3)],
            [0.5, darken(paperBag, 0.46)],
            [1, darken(paperBag, 0.34)],
          ]),
        ),
        shape("M806 320L872 660L812 1008L800 300Z", "#1A0D05", { opacity: 0.14 }),
        withTexture(s, shape(front, slope(s, paperBag, 0.28)), 0.5, 0.12),
        shape("M322 250L790 218L946 270L946 360L800 306L330 336Z", darken(paperBag, 0.12)),
        shape("M322 250L790 218L800 306L330 336Z", slope(s, lighten(paperBag, 0.08), 0.22)),
        line("M324 292L796 260L946 314", darken(paperBag, 0.4), 3, { opacity: 0.6 }),
        tube(s, [pt(300, 276), pt(540, 258), pt(806, 240), pt(970, 296)], () => 9, "#8A6A3A", 0.3),
        clipped(s, front, [
          `<rect x="380" y="500" width="370" height="330" fill="#F3E8CF" transform="rotate(-1.5 560 660)"/>`,
          `<rect x="396" y="516" width="338" height="298" fill="none" stroke="${roast}" stroke-width="4" transform="rotate(-1.5 560 660)"/>`,
          `<rect x="402" y="730" width="326" height="76" fill="${motifFill(s, "tapis", { base: "#7A2E22", main: "#E3B75C", second: "#D9A04C" }, 0.42)}" transform="rotate(-1.5 560 660)"/>`,
          beans(s, [pt(524, 622), pt(604, 616)], { length: 104, color: roast }),
          creases(
            s,
            [
              [pt(350, 400), pt(362, 700), pt(344, 1000)],
              [pt(770, 380), pt(764, 700), pt(784, 1000)],
            ],
            20,
            0.25,
          ),
        ]),
      ],
      34,
    ),
    withShadow(
      s,
      [
        turned(
          s,
          cup.x,
          [
            [cup.y, 180],
            [cup.y + 60, 176],
            [cup.y + 130, 140],
            [cup.y + 170, 96],
            [cup.y + 184, 100],
          ],
          0.3,
          "#EFE6D4",
          0.35,
        ),
        tube(
          s,
          bezier(
            pt(cup.x + 160, cup.y + 30),
            pt(cup.x + 290, cup.y - 20),
            pt(cup.x + 270, cup.y + 130),
            pt(cup.x + 130, cup.y + 120),
            20,
          ),
          () => 16,
          "#E4D9C3",
          0.5,
        ),
        shape(ellipse(cup.x, cup.y, 180, 54), "#F7F0E0"),
        shape(ellipse(cup.x, cup.y + 6, 162, 45), "#2A150A"),
        shape(
          ellipse(cup.x, cup.y + 8, 156, 40),
          linear(s, pt(0, 0), pt(1, 1), [
            [0, "#7A4A22"],
            [0.4, "#3A1E0E"],
            [1, "#24120A"],
          ]),
        ),
      ],
      22,
    ),
    withShadow(s, beans(s, spill, { length: 58, color: roast, gloss: 0.4 }), 9, 0.45),
  ]
}

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
          line(ridges, "#6B3A12", 16, { opacity: 0.4, filter: blur(s, 5) }),
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
        shape(rim(0.76), "#8A5A36", { opacity: 0.45, filter: blur(s, 10) }),
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
