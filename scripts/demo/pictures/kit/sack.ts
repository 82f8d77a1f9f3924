import { creases } from "./cloth.ts"
import { darken, lighten } from "./color.ts"
import { ellipse, ellipsePoints, type Point, pt, ribbon } from "./geometry.ts"
import { clipped, column, fillRef, linear, shape, type Sketch } from "./sketch.ts"

/** Jute: a plain weave small enough to repeat. */
export function jute(s: Sketch, color: string): string {
  return fillRef(s, `jute${color}`, (id) => {
    const strand = (x: number, y: number, w: number, h: number, c: string) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="2" fill="${c}"/>`
    const a = color
    const b = lighten(color, 0.12)
    return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="20" height="20" patternTransform="rotate(2)"><rect width="20" height="20" fill="${darken(color, 0.45)}"/>${strand(0, 1, 10, 8, a)}${strand(10, 11, 10, 8, a)}${strand(11, 0, 8, 10, b)}${strand(1, 10, 8, 10, b)}${strand(-4, 11.5, 5, 7, a)}${strand(19, 11.5, 5, 7, a)}</pattern>`
  })
}

/** An open sack: rolled collar round a dark mouth, body with soft folds. The heap goes into the mouth. */
export function sack(
  s: Sketch,
  cx: number,
  top: number,
  bottom: number,
  r: number,
  color: string,
): { back: string; front: string } {
  const k = 0.3
  const cloth = jute(s, color)
  const body = `M${cx - r} ${top}C${cx - r * 1.16} ${top + 140} ${cx - r * 1.2} ${bottom - 220} ${cx - r * 1.06} ${bottom - 30}Q${cx - r * 0.8} ${bottom + 34} ${cx} ${bottom + 34}Q${cx + r * 0.84} ${bottom + 34} ${cx + r * 1.08} ${bottom - 30}C${cx + r * 1.2} ${bottom - 220} ${cx + r * 1.16} ${top + 140} ${cx + r} ${top}Z`
  const shade = column(s, color, 0.55)
  const collar = (dy: number, half: number) => {
    const ring = ellipsePoints(pt(cx, top + dy), r * 1.02, r * 1.02 * k, 0, 40).map((p, i) =>
      pt(p.x + 6 * Math.sin(i * 1.9), p.y + 5 * Math.cos(i * 2.3)),
    )
    const front = [...ring.slice(-2), ...ring.slice(0, 23)]
    const rear = [...ring.slice(19), ...ring.slice(0, 2)]
    const draw = (spine: Point[]) => {
      const band = ribbon(spine, (t) => half * Math.min(1, 0.3 + 7 * Math.min(t, 1 - t)))
      return (
        shape(band, cloth) +
        shape(
          band,
          linear(s, pt(0, 0), pt(0, 1), [
            [0, "#FFF6E2", 0.35],
            [0.45, "#FFF6E2", 0],
            [1, "#1A0D05", 0.5],
          ]),
        )
      )
    }
    return { front: draw(front), rear: draw(rear) }
  }
  const lip = collar(6, 40)
  const folds = [
    [-0.7, 0.2],
    [-0.25, -0.1],
    [0.2, 0.12],
    [0.62, -0.16],
  ].map(([a, b]) => [
    pt(cx + r * (a ?? 0), top + 120),
    pt(cx + r * ((a ?? 0) + (b ?? 0) * 0.5), (top + bottom) / 2),
    pt(cx + r * ((a ?? 0) * 1.04), bottom),
  ])
  return {
    back:
      shape(body, cloth) +
      shape(body, shade, { opacity: 0.5 }) +
      clipped(s, body, creases(s, folds, 30, 0.32)) +
      lip.rear +
      shape(ellipse(cx, top + 8, r * 0.94, r * 0.94 * k), "#22140A"),
    front: lip.front,
  }
}
