import { darken, lighten } from "./color.ts"
import { compact, ellipse, num, type Point, pt, scatter, turn, wobbly } from "./geometry.ts"
import { between } from "./random.ts"
import { define, lit, shape, type Sketch } from "./sketch.ts"

type Box = { x: number; y: number; width: number; height: number }

/** Several round seeds to be placed by `use`; wrinkles differ, the light does not. Radius 100. */
function seedVariants(s: Sketch, color: string, wrinkle: number): string[] {
  return Array.from({ length: 6 }, (_, v) =>
    define(s, `seed${color}${wrinkle},${v}`, (id) => {
      const tone = [0, 0.06, -0.06, 0.12, -0.1, 0.03][v] ?? 0
      const base = tone > 0 ? lighten(color, tone) : darken(color, -tone)
      const c = pt(0, 0)
      const ridges = Array.from({ length: Math.round(wrinkle * 9) }, () => {
        const a = between(s.random, 0, 360)
        const p = (r: number, d: number) => {
          const q = turn(pt(r, 0), c, a + d)
          return `${num(q.x)} ${num(q.y)}`
        }
        return `M${p(between(s.random, 20, 60), 0)}Q${p(72, between(s.random, -24, 24))} ${p(between(s.random, 70, 92), between(s.random, 14, 50))}`
      }).join("")
      return `<g id="${id}">${shape(ellipse(34, 40, 92, 84), "#1A0D05", { opacity: 0.3 })}${shape(wobbly(s.random, c, 100, 98, 0.035), lit(s, base, 0.62))}<path d="${ridges}" fill="none" stroke="${darken(base, 0.45)}" stroke-width="9" stroke-linecap="round" opacity=".45"/><path d="${ridges}" fill="none" stroke="${lighten(base, 0.5)}" stroke-width="5" stroke-linecap="round" opacity=".35" transform="translate(-6 -7)"/>${shape(ellipse(-36, -42, 20, 15), "#FFF9EC", { opacity: 0.55 })}</g>`
    }),
  )
}

/** Round seeds (pepper, buds) at the given places, radius `r` px each. */
export function seeds(
  s: Sketch,
  places: readonly Point[],
  r: number,
  color: string,
  wrinkle = 0.6,
): string {
  const ids = seedVariants(s, color, wrinkle)
  return places
    .map((p) => {
      const k = (r * between(s.random, 0.86, 1.1)) / 100
      return `<use href="#${ids[Math.floor(s.random() * ids.length)]}" transform="translate(${num(p.x)} ${num(p.y)})scale(${k.toFixed(3)})"/>`
    })
    .join("")
}

/** A heap of angular grains; finer than seeds, merged into six tones so that thousands stay small. */
export function granules(
  s: Sketch,
  inside: (p: Point) => boolean,
  box: Box,
  color: string,
  gap = 9,
): string {
  const tones = [-0.3, -0.15, 0, 0.12, 0.25, 0.4]
  const lists = tones.map(() => [] as string[])
  for (const p of scatter(s.random, box, gap, inside, 9000)) {
    const k = () => between(s.random, 0.7, 1.2) * gap * between(s.random, 0.42, 0.72)
    const [a, b, c, d] = [k(), k(), k(), k()]
    lists[Math.floor(s.random() * tones.length)]?.push(
      `M${compact([p.x - a, p.y])}l${compact([a, -b, c, b, -c, d])}z`,
    )
  }
  return tones
    .map((t, i) => shape((lists[i] ?? []).join(""), t > 0 ? lighten(color, t) : darken(color, -t)))
    .join("")
}

/** Powder: a smooth body's specks, light above and dark below. */
export function specks(
  s: Sketch,
  inside: (p: Point) => boolean,
  box: Box,
  color: string,
  count = 500,
): string {
  const light: string[] = []
  const dark: string[] = []
  for (let i = 0; i < count; i++) {
    const p = pt(box.x + s.random() * box.width, box.y + s.random() * box.height)
    if (!inside(p)) continue
    const r = between(s.random, 1, 3)
    ;(s.random() > 0.5 ? light : dark).push(
      `M${compact([p.x, p.y])}h${num(r)}v${num(r)}h${num(-r)}z`,
    )
  }
  return (
    shape(light.join(""), lighten(color, 0.6), { opacity: 0.7 }) +
    shape(dark.join(""), darken(color, 0.4), { opacity: 0.5 })
  )
}
