import { darken, lighten } from "./color.ts"
import { ellipsePoints, lerp, num, type Point, pt, smooth, turn } from "./geometry.ts"
import { between, pick } from "./random.ts"
import { define, line, lit, shape, type Sketch } from "./sketch.ts"

/** Oval seeds at many angles. Each variant is computed turned, so the light stays put; half-length 100. */
function beanVariants(
  s: Sketch,
  color: string,
  ratio: number,
  face: "crease" | "plain",
  gloss: number,
): string[] {
  return Array.from({ length: 14 }, (_, v) =>
    define(s, `bean${color}${ratio}${face}${v}`, (id) => {
      const degrees = v * 25.7 + between(s.random, -8, 8)
      const tone = between(s.random, -0.14, 0.12)
      const base = tone > 0 ? lighten(color, tone) : darken(color, -tone)
      const o = pt(0, 0)
      const body = smooth(
        ellipsePoints(o, 100, 100 * ratio, degrees, 12).map((p) =>
          lerp(o, p, between(s.random, 0.95, 1.05)),
        ),
        true,
      )
      const at = (x: number, y: number) => turn(pt(x, y * ratio), o, degrees)
      const showsCrease = face === "crease" && v % 3 !== 2
      const crease = smooth([at(-92, 6), at(-40, -14), at(8, 10), at(46, -8), at(92, 4)])
      return `<g id="${id}">${shape(smooth(ellipsePoints(pt(28, 34), 98, 100 * ratio, degrees, 12), true), "#1A0D05", { opacity: 0.32 })}${shape(body, lit(s, base, 0.6))}${
        showsCrease
          ? line(crease, darken(base, 0.62), 13) +
            line(crease, lighten(base, 0.35), 4, { opacity: 0.6, transform: "translate(5 8)" })
          : ""
      }${shape(smooth(ellipsePoints(pt(-26 * ratio - 8, -34 * ratio - 8), 44, 13, degrees % 180 > 90 ? degrees + 180 : degrees, 8), true), "#FFF9EC", { opacity: gloss })}</g>`
    }),
  )
}

export type BeanKind = {
  length: number
  color: string
  ratio?: number
  face?: "crease" | "plain"
  gloss?: number
}

/** Beans at places; `length` is the whole length in px. */
export function beans(s: Sketch, places: readonly Point[], kind: BeanKind): string {
  const ids = beanVariants(
    s,
    kind.color,
    kind.ratio ?? 0.66,
    kind.face ?? "crease",
    kind.gloss ?? 0.25,
  )
  return places
    .map((p) => {
      const k = (kind.length * between(s.random, 0.88, 1.08)) / 200
      return `<use href="#${pick(s.random, ids)}" transform="translate(${num(p.x)} ${num(p.y)})scale(${k.toFixed(3)})"/>`
    })
    .join("")
}
