import { ground, table } from "../grounds/ground.ts"
import { petal, petals, stepped } from "../grounds/tile.ts"
import { darken } from "../kit/color.ts"
import { bezier, ellipse, num, pt } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { blur, clipped, line, linear, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { frontArc, turnedOutline } from "../kit/turned.ts"

/** Polished tin alloy across a turned body: several soft reflections. */
function metal(s: Sketch, dark = 0): string {
  const c = (hex: string) => darken(hex, dark)
  return linear(s, pt(0, 0), pt(1, 0), [
    [0, c("#5E6567")],
    [0.08, c("#9AA1A3")],
    [0.2, c("#E9EBE6")],
    [0.3, c("#F6F5EF")],
    [0.4, c("#B4BABA")],
    [0.55, c("#868E90")],
    [0.7, c("#B9BEBC")],
    [0.82, c("#7C8486")],
    [0.94, c("#4E5557")],
    [1, c("#6E7577")],
  ])
}

export function drawPewter(s: Sketch): string[] {
  const cx = 690
  const k = 0.2
  const wall: [number, number][] = [
    [470, 150],
    [500, 190],
    [580, 286],
    [690, 330],
    [800, 318],
    [890, 250],
    [930, 200],
    [960, 214],
    [985, 230],
  ]
  const outline = turnedOutline(cx, wall, k)
  const band = `M${cx - 330} 650Q${cx} 770 ${cx + 330} 650V740Q${cx} 862 ${cx - 330} 740Z`
  const flowers = Array.from({ length: 9 }, (_, i) => {
    const a = Math.PI * (0.06 + (i / 8) * 0.88)
    const x = cx - 322 * Math.cos(a)
    const y = 695 + 62 * Math.sin(a)
    const w = Math.max(0.25, Math.sin(a))
    return shape(
      [0, 90, 180, 270].map((d) => petal(pt(0, 0), d, 24, 8, 5)).join("") +
        petals(pt(0, 0), 4, 14, 3, 4, 45),
      "#3E4547",
      { transform: `translate(${num(x)} ${num(y)}) scale(${num(w)} 1)`, opacity: 0.75 },
    )
  }).join("")
  const spout = bezier(
    pt(cx + 270, 760),
    pt(cx + 430, 740),
    pt(cx + 420, 560),
    pt(cx + 540, 480),
    24,
  )
  const handle = bezier(
    pt(cx - 250, 560),
    pt(cx - 470, 470),
    pt(cx - 560, 760),
    pt(cx - 290, 810),
    30,
  )
  return [
    ground(s, "cual", "sage"),
    table(s, 860, "#BFB08C"),
    withShadow(
      s,
      [
        tube(s, handle, (t) => 24 - 6 * Math.cos(t * 6.28), "#8E9698", 0.9),
        tube(s, spout, (t) => 62 - 34 * t, "#9AA2A4", 0.9),
        shape(ellipse(spout[23]?.x ?? 0, spout[23]?.y ?? 0, 30, 13), "#3A4042"),
        shape(outline, metal(s)),
        clipped(s, outline, [
          shape(band, "#2E3537", { opacity: 0.16 }),
          flowers,
          line(
            `M${cx - 330} 650Q${cx} 770 ${cx + 330} 650M${cx - 330} 740Q${cx} 862 ${cx + 330} 740`,
            "#3E4547",
            5,
            { opacity: 0.7 },
          ),
          line(
            `M${cx - 330} 646Q${cx} 766 ${cx + 330} 646M${cx - 330} 736Q${cx} 858 ${cx + 330} 736`,
            "#FFFFFF",
            3,
            { opacity: 0.7 },
          ),
          shape(ellipse(cx, 1010, 300, 46), "#6B4A22", { opacity: 0.22, filter: blur(16) }),
        ]),
        shape(
          turnedOutline(
            cx,
            [
              [392, 40],
              [410, 90],
              [440, 140],
              [466, 160],
              [480, 162],
            ],
            k,
          ),
          metal(s, 0.04),
        ),
        line(frontArc(cx, 476, 160, k), "#3E4547", 5, { opacity: 0.6 }),
        shape(
          turnedOutline(
            cx,
            [
              [310, 10],
              [320, 34],
              [350, 40],
              [372, 18],
              [396, 30],
            ],
            k,
          ),
          metal(s),
        ),
      ],
      34,
    ),
    caddy(s),
  ]
}

function caddy(s: Sketch): string {
  const cx = 1235
  const k = 0.24
  return withShadow(
    s,
    [
      shape(
        turnedOutline(
          cx,
          [
            [800, 160],
            [980, 160],
            [1020, 160],
          ],
          k,
        ),
        metal(s, 0.06),
      ),
      Array.from({ length: 7 }, (_, i) => {
        const a = Math.PI * (0.1 + (i / 6) * 0.8)
        return shape(stepped(pt(0, 0), 3, 7, 9), "#3E4547", {
          opacity: 0.6,
          transform: `translate(${num(cx - 156 * Math.cos(a))} ${num(920 + 156 * k * Math.sin(a))}) scale(${num(Math.max(0.25, Math.sin(a)))} 1)`,
        })
      }).join(""),
      shape(
        turnedOutline(
          cx,
          [
            [742, 168],
            [752, 172],
            [806, 172],
            [814, 168],
          ],
          k,
        ),
        metal(s),
      ),
      shape(
        ellipse(cx, 744, 168, 168 * k),
        linear(s, pt(0, 0), pt(1, 1), [
          [0, "#F4F3EC"],
          [0.5, "#B9BEBC"],
          [1, "#7C8486"],
        ]),
      ),
      line(ellipse(cx, 744, 120, 120 * k), "#5E6567", 3, { opacity: 0.6 }),
      shape(
        turnedOutline(
          cx,
          [
            [690, 14],
            [700, 26],
            [722, 16],
            [742, 26],
          ],
          k,
        ),
        metal(s),
      ),
    ],
    26,
  )
}
