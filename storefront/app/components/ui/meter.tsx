import type { ReactNode } from "react"

type ProgressProps = { label: string; value: number; max: number; text: string }

/** Uploads and imports: a bar with its numbers in words, e.g. "12 of 40 rows". */
export function Progress({ label, value, max, text }: ProgressProps) {
  return (
    <div className="progress">
      <p>
        <span>{label}</span> <span className="num">{text}</span>
      </p>
      <progress value={value} max={max} aria-label={label} />
    </div>
  )
}

/** A curation score from 0 to `max`; the number stands beside the bar. `shown`: the label with its marks. */
export function ScoreBar({
  label,
  value,
  max,
  text,
  shown,
}: ProgressProps & { shown?: ReactNode }) {
  return (
    <div className="meter-row">
      <span>{shown ?? label}</span>
      <meter min={0} max={max} value={value} aria-label={label} />
      <span className="num">{text}</span>
    </div>
  )
}
