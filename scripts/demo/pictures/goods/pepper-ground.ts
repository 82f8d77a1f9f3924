import { ground, table } from "../grounds/ground.ts"
import { lighten } from "../kit/color.ts"
import { bezier, ellipse, insideEllipse, pt, scatter } from "../kit/geometry.ts"
import { seeds, specks } from "../kit/grains.ts"
import { tube } from "../kit/plants.ts"
import { lit, shape, type Sketch, slope, withShadow, withTexture } from "../kit/sketch.ts"
import { mouth, turned } from "../kit/turned.ts"

export function drawGroundPepper(s: Sketch): string[] {
  const stone = "#8F8A80"
  const cx = 590
  const k = 0.3
  const wall: [number, number][] = [
    [520, 320],
    [560, 326],
    [700, 306],
    [840, 240],
    [900, 190],
    [930, 200],
    [985, 232],
    [1010, 226],
  ]
  const powder = "#D8C6A0"
  const pestle = bezier(pt(480, 600), pt(600, 430), pt(760, 260), pt(880, 110), 24)
  const bowl = pt(1180, 850)
  const heap = `M${bowl.x - 222} 846C${bowl.x - 140} 812 ${bowl.x - 90} 690 ${bowl.x - 6} 676C${bowl.x + 90} 690 ${bowl.x + 140} 812 ${bowl.x + 222} 846A222 72 0 0 1 ${bowl.x - 222} 846Z`
  const top = (x: number) => 846 - 168 * Math.exp(-(((x - bowl.x + 6) / 105) ** 2))
  return [
    ground(s, "cual", "pepper"),
    table(s, 830, "#CDBD9B"),
    withShadow(
      s,
      [
        withTexture(s, turned(s, cx, wall, k, stone, 0.5), 0.4, 0.3),
        mouth(cx, 520, 320, k, stone, 0.12),
        shape(ellipse(cx, 566, 232, 52), slope(s, powder, 0.2)),
        specks(
          s,
          (p) => insideEllipse(p, pt(cx, 566), 226, 46),
          { x: cx - 230, y: 515, width: 460, height: 105 },
          powder,
          700,
        ),
        seeds(
          s,
          scatter(s.random, { x: cx - 200, y: 530, width: 400, height: 70 }, 44, (p) =>
            insideEllipse(p, pt(cx, 562), 190, 32),
          ),
          19,
          "#EFDDB0",
        ),
      ],
      34,
    ),
    withShadow(
      s,
      withTexture(
        s,
        tube(s, pestle, (t) => 52 - 20 * Math.sin(t * Math.PI) + 6 * t, "#A39D91", 0.4),
        0.4,
        0.25,
      ),
      16,
      0.4,
    ),
    shape(
      `M${cx - 322} 520A322 97 0 0 0 ${cx + 322} 520L${cx + 292} 523A290 80 0 0 1 ${cx - 292} 523Z`,
      lighten(stone, 0.24),
    ),
    withShadow(
      s,
      [
        turned(
          s,
          bowl.x,
          [
            [850, 250],
            [900, 236],
            [960, 180],
            [1000, 128],
            [1020, 124],
          ],
          0.3,
          "#7B3F22",
          0.45,
        ),
        shape(ellipse(bowl.x, 850, 250, 75), "#A5603A"),
        shape(ellipse(bowl.x, 854, 236, 67), "#5A2C16"),
        shape(heap, lit(s, powder, 0.4)),
        specks(
          s,
          (p) => p.y > top(p.x) + 4 && (p.y < 846 || insideEllipse(p, pt(bowl.x, 846), 220, 70)),
          { x: bowl.x - 222, y: 676, width: 444, height: 240 },
          powder,
          1500,
        ),
      ],
      28,
    ),
    withShadow(
      s,
      seeds(
        s,
        [pt(860, 1060), pt(905, 1092), pt(950, 1046), pt(812, 1100), pt(1010, 1098)],
        22,
        "#EFDDB0",
      ),
      8,
      0.4,
    ),
  ]
}
