import { Hint, Label, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { FieldProblem } from "./notices"

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  problem?: string
  rows?: number
  placeholder?: string
}

export function NoteField({ label, value, onChange, hint, problem, rows = 3, placeholder }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Textarea
        id={id}
        rows={rows}
        className={rows === 1 ? "min-h-8 resize-y" : ""}
        value={value}
        maxLength={2000}
        placeholder={placeholder}
        aria-invalid={Boolean(problem)}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  )
}
