import type { SeriesDrawing } from "./drawings.server.ts"

/** Above a point, clear of its dot. */
const CLEAR = 9
const DOT = 3.5

type Props = {
  drawing: SeriesDrawing
  /** All that the drawing says, for those who do not see it. */
  alternative: string
  /** What each year's value is called, in the order of the years; empty where there is none. */
  values: string[]
}

/** One series over its years, drawn on the server; a year without a figure is a gap. */
export function LineChart({ drawing, alternative, values }: Props) {
  const { width, height, base, year_y, path, points } = drawing
  return (
    <svg
      className="region-picture-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alternative}
    >
      <path className="region-picture-base" d={`M0,${base}H${width}`} />
      <path className="region-picture-line" d={path} />
      {points.map(({ year, x, y, has_value, has_year }, at) => (
        <g key={year} className="region-picture-middle">
          {y === null ? null : <circle className="region-picture-bar" cx={x} cy={y} r={DOT} />}
          {y !== null && has_value ? (
            <text x={x} y={y - CLEAR}>
              {values[at]}
            </text>
          ) : null}
          {has_year ? (
            <text x={x} y={year_y}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}
