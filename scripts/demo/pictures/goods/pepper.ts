import { ground } from "../grounds/ground.ts"
import { darken, lighten } from "../kit/color.ts"
import { bezier, ellipse, type Point, pt, scatter, smooth, turn } from "../kit/geometry.ts"
import { seeds } from "../kit/grains.ts"
import { leaf, tube } from "../kit/plants.ts"
import { clipped, line, shape, type Sketch, slope, withShadow } from "../kit/sketch.ts"

const wood = "#9A6636"

/** White peppercorns running out of a wooden scoop, seen from above. */
export function drawWhitePepper(s: Sketch): string[] {
  const corn = "#EFDDB0"
  const c = pt(820, 560)
  const angle = -35
  const local = (x: number, y: number) => turn(pt(c.x + x, c.y + y), c, angle)
  const cup = smooth(
    [
      local(-330, -235),
      local(-60, -262),
      local(180, -230),
      local(290, -120),
      local(310, 0),
      local(290, 120),
      local(180, 230),
      local(-60, 262),
      local(-330, 235),
      local(-300, 120),
      local(-292, 0),
      local(-300, -120),
    ],
    true,
  )
  const hollow = smooth(
    [
      local(-318, -205),
      local(-60, -222),
      local(160, -190),
      local(248, -96),
      local(262, 0),
      local(248, 96),
      local(160, 190),
      local(-60, 222),
      local(-318, 205),
      local(-292, 110),
      local(-286, 0),
      local(-292, -110),
    ],
    true,
  )
  const inverse = (p: Point) => turn(p, c, -angle)
  const inside = (p: Point) => {
    const q = inverse(p)
    return (
      ((q.x - c.x) / 238) ** 2 + ((q.y - c.y) / 178) ** 2 < 1 ||
      (q.x < c.x && q.x > c.x - 330 && Math.abs(q.y - c.y) < 180)
    )
  }
  const spill = (p: Point) => {
    const q = inverse(p)
    const d = c.x - 300 - q.x
    return d > -20 && d < 330 && Math.abs(q.y - c.y) < 160 + d * 0.5 - (d / 330) ** 3 * 170
  }
  const handle = bezier(local(280, 0), local(420, -6), local(540, 4), local(640, 0), 20)
  const strays = [
    pt(210, 520),
    pt(700, 1100),
    pt(160, 900),
    pt(860, 1010),
    pt(980, 1080),
    pt(330, 1120),
    pt(250, 640),
    pt(1130, 990),
  ]
  return [
    ground(s, "cual", "sea"),
    pepperVine(s),
    withShadow(
      s,
      [
        tube(s, handle, (t) => 46 + 26 * Math.sin(t * Math.PI * 0.9), wood, 0.45),
        shape(ellipse(local(590, 0).x, local(590, 0).y, 17, 17), darken(wood, 0.6)),
        shape(cup, slope(s, wood, 0.4)),
        line(cup, lighten(wood, 0.4), 4, { opacity: 0.5 }),
        shape(hollow, slope(s, darken(wood, 0.45), 0.3)),
        clipped(
          s,
          hollow,
          [0.2, 0.4, 0.6, 0.8]
            .map((t) =>
              line(
                smooth([
                  local(-330, -200 + t * 400),
                  local(0, -215 + t * 430),
                  local(250, -60 + t * 120),
                ]),
                darken(wood, 0.6),
                5,
                { opacity: 0.4 },
              ),
            )
            .join(""),
        ),
      ],
      34,
    ),
    withShadow(
      s,
      [
        seeds(
          s,
          scatter(s.random, { x: 60, y: 360, width: 720, height: 800 }, 40, spill, 3000),
          25,
          corn,
        ),
        seeds(s, strays, 25, corn),
      ],
      10,
      0.45,
    ),
    withShadow(
      s,
      [
        seeds(
          s,
          scatter(s.random, { x: 480, y: 280, width: 640, height: 600 }, 31, inside, 6000),
          25,
          corn,
        ),
      ],
      8,
      0.4,
    ),
  ]
}

/** A spike of green berries with two leaves. */
export function pepperVine(s: Sketch): string {
  const stem = bezier(pt(-30, 60), pt(160, 70), pt(320, 130), pt(470, 110), 20)
  const spike = bezier(pt(330, 128), pt(420, 200), pt(430, 290), pt(400, 400), 15)
  const berries = spike
    .slice(2)
    .flatMap((p, i) => [pt(p.x - 15, p.y + (i % 2) * 6), pt(p.x + 15, p.y + 8 - (i % 2) * 6)])
  return withShadow(
    s,
    [
      leaf(s, pt(90, 78), pt(360, 350), "#3F7A4C", {
        half: 105,
        bend: 40,
        veins: 7,
        belly: 0.38,
        stem: 30,
      }),
      tube(s, stem, () => 9, "#6E7B3C"),
      leaf(s, pt(420, 112), pt(760, 60), "#4C8A58", {
        half: 92,
        bend: -36,
        veins: 7,
        belly: 0.38,
        stem: 26,
      }),
      tube(s, spike, () => 6, "#6E7B3C"),
      seeds(s, berries, 21, "#6F9A48", 0.1),
    ],
    18,
    0.35,
  )
}
