import type { Problem } from "@serumpun/domain/problems"
import { Icon } from "#app/components/ui/icon.tsx"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { useProblemsAt } from "./field.tsx"

type Props = {
  name: string
  legend: string
  choices: { value: string; label: string }[]
  chosen: string | undefined
  problems: Problem[]
}

/** One of a few, each with a line of its own; a problem's link leads to the first. */
export function RadioField({ name, legend, choices, chosen, problems }: Props) {
  const errors = useProblemsAt(name, problems)
  const errorId = `${fieldId(name)}-error`
  return (
    <fieldset className={errors.length > 0 ? "choices field-wrong" : "choices"}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }, index) => (
        <label key={value} className="field-check">
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
            name={name}
            value={value}
            defaultChecked={chosen === value}
            aria-describedby={errors.length > 0 ? errorId : undefined}
          />
          <span>{label}</span>
        </label>
      ))}
      {errors.length > 0 ? (
        <p className="field-error" id={errorId}>
          <Icon name="alert" />
          <span>{errors.join(" ")}</span>
        </p>
      ) : null}
    </fieldset>
  )
}
