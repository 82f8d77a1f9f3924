import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { FieldProblem } from "../notices"

type Props = {
  label: string
  hint?: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  disabled: boolean
  problem: string | undefined
}

/** One question with few answers in a row: a radio group that carries the question's name. */
export function RadioRow({ label, hint, value, options, onChange, disabled, problem }: Props) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-[1fr_auto] items-start gap-x-3">
        <span id={id} className="txt-small-plus">
          {label}
        </span>
        <RadioGroup
          className="flex gap-3"
          aria-labelledby={id}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={Boolean(problem)}
          value={value ?? ""}
          onValueChange={onChange}
          disabled={disabled}
        >
          {options.map((option) => (
            <div key={option.value} className="flex items-center gap-1">
              <RadioGroup.Item id={`${id}-${option.value}`} value={option.value} />
              <Label htmlFor={`${id}-${option.value}`} size="small" className="tabular-nums">
                {option.label}
              </Label>
            </div>
          ))}
        </RadioGroup>
      </div>
      {hint && <p className="txt-small text-ui-fg-subtle">{hint}</p>}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  )
}
