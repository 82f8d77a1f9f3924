import type { BarDrawing } from "./drawings.server.ts"

type Props = {
  drawing: BarDrawing
  /** All that the drawing says, for those who do not see it. */
  alternative: string
  /** In the order of the drawing's rows. */
  texts: { label: string; value: string }[]
}

/** Bars with their words above them, drawn on the server. */
export function BarChart({ drawing, alternative, texts }: Props) {
  const { width, height, start, end, rows } = drawing
  return (
    <svg
      className="region-picture-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alternative}
    >
      <path className="region-picture-join" d={rows.map(({ join }) => join ?? "").join("")} />
      <path className="region-picture-bar" d={rows.map(({ bar }) => bar ?? "").join("")} />
      {rows.map(({ key, text_y }, at) => (
        <g key={key}>
          <text x={start} y={text_y}>
            {texts[at]?.label}
          </text>
          <text className="region-picture-end" x={end} y={text_y}>
            {texts[at]?.value}
          </text>
        </g>
      ))}
    </svg>
  )
}
