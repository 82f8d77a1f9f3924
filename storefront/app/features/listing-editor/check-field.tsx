import type { ReactNode } from "react"
import { useProblemsAt } from "#app/components/form/field.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import type { ControlsProps } from "./part-props.ts"

type Props = ControlsProps & {
  name: string
  label: ReactNode
  /** Said under the box as long as nothing is wrong. */
  note?: string
}

/** A box with what is wrong about it; wrong boxes can be linked to like every other control. */
export function CheckField({ name, label, note, values, problems }: Props) {
  const errors = useProblemsAt(name, problems)
  const isWrong = errors.length > 0
  const text = isWrong ? errors.join(" ") : note
  const noteId = `${fieldId(name)}-note`
  return (
    <div className={isWrong ? "field-wrong" : undefined}>
      <Checkbox
        id={fieldId(name)}
        name={name}
        defaultChecked={Boolean(values[name])}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={text ? noteId : undefined}
        label={label}
      />
      {text ? (
        <p id={noteId} className={isWrong ? "field-error" : "field-hint"}>
          {isWrong ? <Icon name="alert" /> : null}
          <span>{text}</span>
        </p>
      ) : null}
    </div>
  )
}
