import { ground, motifFill, table } from "../grounds/ground.ts"
import { beans } from "../kit/beans.ts"
import { creases } from "../kit/cloth.ts"
import { darken, lighten } from "../kit/color.ts"
import { bezier, ellipse, insideEllipse, pt, scatter } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import {
  clipped,
  line,
  linear,
  shape,
  type Sketch,
  slope,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"
import { turned } from "../kit/turned.ts"

const roast = "#4A2A17"

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
