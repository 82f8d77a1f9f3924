import { darken, tint } from "../kit/color.ts"
import { facet, stretch, xy } from "../kit/geometry.ts"
import { between } from "../kit/random.ts"
import { line, shape, type Sketch } from "../kit/sketch.ts"
import { type Weave } from "../kit/weave.ts"

/** A weave near enough to see fibres: the strands below show in the gaps, floats dip at their ends. */
export function drawMacroWeave(s: Sketch, w: Weave): string {
  const gap = w.gap ?? 0.06
  const light = w.light ?? (() => 0)
  const under: string[] = []
  const floats = new Map<string, string[]>()
  const dips = [[], []] as string[][]
  const bright: string[] = []
  const dim: string[] = []
  const fibreLight: string[] = []
  const fibreDark: string[] = []
  const shadows: string[] = []

  function float(u0: number, u1: number, v0: number, v1: number, upright: boolean, color: string) {
    const cells = upright ? (v1 - v0) * w.rows : (u1 - u0) * w.columns
    // a runs along the strand, b across it.
    const at = (a: number, b: number) =>
      upright
        ? w.surface(u0 + (u1 - u0) * b, v0 + (v1 - v0) * a)
        : w.surface(u0 + (u1 - u0) * a, v0 + (v1 - v0) * b)
    const e = 0.09 / cells
    const edge = (k: number) =>
      [at(-e * 0.2, gap + k), at(0.5, gap * 0.7 + k), at(1 + e * 0.2, gap + k)] as const
    const [a0, a1, a2] = edge(0)
    const [b0, b1, b2] = [at(-e * 0.2, 1 - gap), at(0.5, 1 - gap * 0.7), at(1 + e * 0.2, 1 - gap)]
    const outline = `M${xy(a0)}Q${xy(a1)} ${xy(a2)}Q${xy(at(1 + e * 1.6, 0.5))} ${xy(b2)}Q${xy(b1)} ${xy(b0)}Q${xy(at(-e * 1.6, 0.5))} ${xy(a0)}Z`
    const fill = tint(
      color,
      Math.round((light((u0 + u1) / 2, (v0 + v1) / 2) + between(s.random, -0.08, 0.08)) * 16) / 16,
    )
    floats.set(fill, [...(floats.get(fill) ?? []), outline])
    shadows.push(outline)
    const band = (from: number, to: number, x0 = 0.02, x1 = 0.98) =>
      facet([at(x0, from), at(x1, from), at(x1, to), at(x0, to)])
    bright.push(band(gap + 0.1, gap + 0.3, 0.06, 0.94))
    dim.push(band(0.8 - gap * 0.4, 1 - gap))
    dips.forEach((list, i) => {
      const reach = (0.12 + i * 0.15) / cells
      list.push(
        facet([at(-e, gap), at(reach, gap), at(reach, 1 - gap), at(-e, 1 - gap)]),
        facet([at(1 - reach, gap), at(1 + e, gap), at(1 + e, 1 - gap), at(1 - reach, 1 - gap)]),
      )
    })
    for (let f = 0; f < 4; f++) {
      const b = between(s.random, gap + 0.04, 0.96 - gap)
      const from = between(s.random, 0.02, 0.5)
      ;(f % 2 ? fibreLight : fibreDark).push(
        stretch(
          at(from, b),
          at(
            Math.min(0.98, from + between(s.random, 0.2, 0.6)),
            b + between(s.random, -0.02, 0.02),
          ),
        ),
      )
    }
  }

  for (let i = 0; i < w.columns; i++)
    under.push(
      facet([
        w.surface((i + gap) / w.columns, 0),
        w.surface((i + 1 - gap) / w.columns, 0),
        w.surface((i + 1 - gap) / w.columns, 1),
        w.surface((i + gap) / w.columns, 1),
      ]),
    )
  for (let j = 0; j < w.rows; j++)
    under.push(
      facet([
        w.surface(0, (j + gap) / w.rows),
        w.surface(1, (j + gap) / w.rows),
        w.surface(1, (j + 1 - gap) / w.rows),
        w.surface(0, (j + 1 - gap) / w.rows),
      ]),
    )
  for (let i = 0; i < w.columns; i++)
    for (let j = 0; j < w.rows;) {
      let k = j
      while (k < w.rows && w.over(i, k)) k++
      if (k > j)
        float(i / w.columns, (i + 1) / w.columns, j / w.rows, k / w.rows, true, w.upright(i, j))
      j = Math.max(k, j + 1)
    }
  for (let j = 0; j < w.rows; j++)
    for (let i = 0; i < w.columns;) {
      let k = i
      while (k < w.columns && !w.over(k, j)) k++
      if (k > i)
        float(i / w.columns, k / w.columns, j / w.rows, (j + 1) / w.rows, false, w.level(j, i))
      i = Math.max(k, i + 1)
    }
  return [
    shape(under.join(""), darken(w.level(0, 0), 0.62)),
    shape(shadows.join(""), "#1A0D05", { opacity: 0.4, transform: "translate(5 8)" }),
    ...[...floats].map(([fill, list]) => shape(list.join(""), fill)),
    shape(bright.join(""), "#FFF6E2", { opacity: 0.24 }),
    shape(dim.join(""), "#1A0D05", { opacity: 0.2 }),
    ...dips.map((list) => shape(list.join(""), "#1A0D05", { opacity: 0.18 })),
    line(fibreDark.join(""), "#1A0D05", 1.6, { opacity: 0.22 }),
    line(fibreLight.join(""), "#FFF6E2", 1.4, { opacity: 0.3 }),
  ].join("")
}
