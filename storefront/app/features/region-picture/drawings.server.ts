import { scaleLinear } from "d3-scale"
import { line } from "d3-shape"

/**
 * Units of a drawing's width. On the narrowest phone a unit is a little less than a pixel, so texts of 12 units can be
 * read there.
 */
const WIDTH = 320

/** From right to left the first bar begins, and the first year stands, at the right. */
export type Direction = "ltr" | "rtl"

export type BarDrawing = {
  width: number
  height: number
  /** Where lines of text begin and end. */
  start: number
  end: number
  rows: {
    key: string
    /** Where the words above a bar stand. */
    text_y: number
    /** Null where there is nothing to see: zero, or a number that is not shown. */
    bar: string | null
    /** How it narrows to the next bar. */
    join: string | null
  }[]
}

const ROW = { text: 12, bar: 19, thickness: 12, height: 44 }

const tidy = (value: number) => Math.round(value * 10) / 10

/** Bars below their words, all on one scale from zero to `whole`, or to the largest; `joined`: each narrows to the next. */
export function drawBars(
  values: readonly { key: string; value: number | null }[],
  { direction, joined = false, whole }: { direction: Direction; joined?: boolean; whole?: number },
): BarDrawing {
  const largest = whole ?? Math.max(...values.map(({ value }) => value ?? 0))
  const scale = scaleLinear([0, largest || 1], [0, WIDTH])
  const [edge, far] = direction === "ltr" ? [0, WIDTH] : [WIDTH, 0]
  const end = (value: number) => tidy(direction === "ltr" ? scale(value) : WIDTH - scale(value))
  return {
    ...{ width: WIDTH, start: edge, end: far },
    height: values.length * ROW.height - (ROW.height - ROW.bar - ROW.thickness),
    rows: values.map(({ key, value }, at) => {
      const top = at * ROW.height
      const [from, to] = [top + ROW.bar, top + ROW.bar + ROW.thickness]
      const next = values[at + 1]?.value ?? null
      const isJoined = joined && value !== null && value > 0 && next !== null
      return {
        key,
        text_y: top + ROW.text,
        bar: value ? `M${edge},${from}H${end(value)}V${to}H${edge}Z` : null,
        join: isJoined
          ? `M${edge},${to}H${end(value)}L${end(next)},${from + ROW.height}H${edge}Z`
          : null,
      }
    }),
  }
}

export type SeriesDrawing = {
  width: number
  height: number
  /** Where zero lies. */
  base: number
  /** Where the years stand. */
  year_y: number
  /** Parted where a year is missing. */
  path: string
  points: {
    year: number
    x: number
    /** Null for a year that the source leaves out. */
    y: number | null
    has_value: boolean
    has_year: boolean
  }[]
}

const SERIES = { side: 28, top: 26, base: 110, years: 128, height: 134 }
/** As many words as there is room for. */
const WORDS_MAX = 6

/** One series over its years, from zero. `wide`: its values are long words, so only the last one is written. */
export function drawSeries(
  years: readonly number[],
  values: readonly (number | null)[],
  { direction, wide = false }: { direction: Direction; wide?: boolean },
): SeriesDrawing {
  const known = values.flatMap((value) => value ?? [])
  const span = [years[0] ?? 0, years.at(-1) ?? 0]
  const sides = [SERIES.side, WIDTH - SERIES.side]
  const across = scaleLinear(span, direction === "ltr" ? sides : sides.toReversed())
  const up = scaleLinear([0, Math.max(...known) || 1], [SERIES.base, SERIES.top])
  const every = Math.ceil(years.length / WORDS_MAX)
  const last = values.findLastIndex((value) => value !== null)
  const points = years.map((year, at) => {
    const value = values[at] ?? null
    const isWord = (years.length - 1 - at) % every === 0
    return {
      year,
      x: tidy(across(year)),
      y: value === null ? null : tidy(up(value)),
      has_value: value !== null && (at === last || (isWord && !wide)),
      has_year: isWord,
    }
  })
  const path = line<(typeof points)[number]>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
  return {
    ...{ width: WIDTH, height: SERIES.height, base: SERIES.base, year_y: SERIES.years },
    ...{ path: path(points) ?? "", points },
  }
}
