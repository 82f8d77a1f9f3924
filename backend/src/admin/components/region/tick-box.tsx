import { Checkbox } from "@medusajs/ui"

type Props = { label: string; checked: boolean; onChange: (isOn: boolean) => void }

/** A tick whose label is read out alone, for a row that shows its name beside it. */
export function TickBox({ label, checked, onChange }: Props) {
  return (
    <Checkbox
      aria-label={label}
      checked={checked}
      onCheckedChange={(isOn) => onChange(isOn === true)}
    />
  )
}

/** The ticked ones after some were ticked or not any more. */
export const ticked = (before: readonly string[], ids: string[], isOn: boolean): string[] =>
  isOn ? [...new Set([...before, ...ids])] : before.filter((id) => !ids.includes(id))
