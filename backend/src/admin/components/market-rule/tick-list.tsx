import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useId } from "react"
import { FieldProblem } from "../notices"

type Props<T extends string> = {
  label: string
  options: readonly { value: T; label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
  hint?: string
  problem?: string | undefined
}

/** Any number of several, in the order of the list. */
export function TickList<T extends string>(props: Props<T>) {
  const { label, options, value, onChange, hint, problem } = props
  const id = useId()
  return (
    <fieldset aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="txt-small-plus pb-1">{label}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1 lg:grid-cols-3">
        {options.map((option) => (
          <Tick
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(isOn) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? isOn : value.includes(one))),
              )
            }
          />
        ))}
      </div>
      {hint && <Hint>{hint}</Hint>}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </fieldset>
  )
}

type TickProps = { label: string; checked: boolean; onChange: (isOn: boolean) => void }

export function Tick({ label, checked, onChange }: TickProps) {
  const id = useId()
  return (
    <div className="flex items-start gap-2">
      <Checkbox id={id} checked={checked} onCheckedChange={(isOn) => onChange(isOn === true)} />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}
