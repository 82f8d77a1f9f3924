import { Label, Select } from "@medusajs/ui"
import { useId } from "react"

type Props<T extends string> = {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  placeholder?: string
  hint?: string
  invalid?: string
  /** The label is read out but not shown. */
  quiet?: boolean
}

/** One of several, with its label tied to it. */
export function Choice<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, placeholder, hint, invalid, quiet } = props
  const id = useId()
  return (
    <div className="flex min-w-44 flex-col gap-1">
      <Label id={id} size="small" weight="plus" className={quiet ? "sr-only" : ""}>
        {label}
      </Label>
      <Select
        size="small"
        value={value}
        onValueChange={(chosen) => {
          const option = options.find((candidate) => candidate.value === chosen)
          if (option) onChange(option.value)
        }}
      >
        <Select.Trigger aria-labelledby={id} aria-invalid={invalid !== undefined}>
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {hint && <p className="txt-small text-ui-fg-subtle">{hint}</p>}
      {invalid && <p className="txt-small text-ui-fg-error">{invalid}</p>}
    </div>
  )
}
