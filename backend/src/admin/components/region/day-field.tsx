import { Input } from "@medusajs/ui"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"

type Props = {
  label: string
  value: string
  onChange: (day: string) => void
  problem: string | undefined
}

/** A day, with what is wrong with it below. */
export function DayField({ label, value, onChange, problem }: Props) {
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <Input
            id={id}
            type="date"
            size="small"
            className="w-fit"
            value={value}
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          <FieldProblem id={`${id}-problem`} text={problem} />
        </>
      )}
    </Labelled>
  )
}
