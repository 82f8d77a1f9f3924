import { ground } from "../grounds/ground.ts"
import { mix } from "../kit/color.ts"
import { bezier, ellipse, type Point, polar, pt, smooth } from "../kit/geometry.ts"
import { leaf, tube, wrapping } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { blur, group, line, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** Cured vanilla pods, bound in the middle. */
export function drawVanilla(s: Sketch): string[] {
  const pods: string[] = []
  const n = 26
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n
    const u = ((i * 7) % n) / n - 0.5 + between(s.random, -0.02, 0.02)
    const waist = pt(760 + u * 96, 620 + u * 60)
    const spread = u * 2
    const a = pt(
      236 + between(s.random, -40, 40) - spread * 30,
      850 + spread * 165 + between(s.random, -24, 24),
    )
    const b = pt(
      1340 + between(s.random, -50, 50) + spread * 20,
      330 + spread * 190 + between(s.random, -20, 20),
    )
    const spine = [
      ...bezier(a, pt(430, a.y - 60), pt(620, waist.y + 90), waist, 9),
      ...bezier(waist, pt(900, waist.y - 80), pt(1120, b.y + 50), b, 9).slice(1),
    ]
    const color = mix("#3A2015", "#5A3220", s.random())
    pods.push(
      group(
        [
          tube(
            s,
            spine,
            (q) => 14 * Math.min(1, 0.35 + q * 5) * Math.min(1, (1 - q) * 7 + 0.35),
            color,
            0.75,
          ),
          line(smooth(spine.slice(3, 14)), "#1A0D08", 1.6, {
            opacity: 0.5,
            transform: "translate(3 4)",
          }),
        ],
        t < 0.4 ? { opacity: 1 } : {},
      ),
    )
  }
  const cord = [-26, 0, 26]
    .map((d) =>
      wrapping(
        s,
        bezier(
          pt(736 + d, 548 + d * -0.4),
          pt(770 + d, 590),
          pt(792 + d, 650),
          pt(800 + d, 712 - d * 0.4),
          22,
        ),
        12,
        "#D2B67C",
      ),
    )
    .join("")
  return [
    ground(s, "sentani", "pepper"),
    vanillaFlower(s, pt(1230, 870)),
    withShadow(
      s,
      [
        ...pods,
        cord,
        tube(
          s,
          bezier(pt(800, 700), pt(840, 800), pt(790, 860), pt(850, 920), 16),
          () => 7,
          "#C9AE78",
        ),
        tube(
          s,
          bezier(pt(800, 700), pt(760, 800), pt(820, 880), pt(750, 940), 16),
          () => 7,
          "#B99C66",
        ),
      ],
      26,
      0.4,
    ),
  ]
}

function vanillaFlower(s: Sketch, c: Point): string {
  const cream = "#EFE7B8"
  return withShadow(
    s,
    [
      leaf(s, pt(c.x - 60, c.y + 40), pt(c.x - 330, c.y + 190), "#4A8755", {
        half: 74,
        bend: 20,
        veins: 5,
      }),
      leaf(s, pt(c.x + 40, c.y + 60), pt(c.x + 300, c.y + 230), "#3E7A4A", {
        half: 74,
        bend: -20,
        veins: 5,
      }),
      ...[-150, -90, -30, 36, 146].map((a) =>
        leaf(s, c, polar(c, 205, a), cream, { half: 42, bend: 10, veins: 6, belly: 0.55 }),
      ),
      shape(
        smooth(
          [
            pt(c.x - 34, c.y - 20),
            pt(c.x - 70, c.y + 60),
            pt(c.x - 54, c.y + 130),
            pt(c.x - 20, c.y + 116),
            pt(c.x + 6, c.y + 142),
            pt(c.x + 30, c.y + 114),
            pt(c.x + 66, c.y + 124),
            pt(c.x + 70, c.y + 50),
            pt(c.x + 34, c.y - 20),
          ],
          true,
        ),
        lit(s, "#F3E3A0", 0.4),
      ),
      shape(ellipse(c.x + 2, c.y + 84, 30, 40), "#C98A2E", { opacity: 0.55, filter: blur(8) }),
      shape(ellipse(c.x, c.y + 20, 17, 46), "#D9B84E", { opacity: 0.8 }),
    ],
    22,
    0.34,
  )
}
