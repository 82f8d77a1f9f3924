import { Label } from "@medusajs/ui"
import { useId } from "react"

type Props = { label: string; children: (id: string) => React.ReactNode }

/** A control under its label. */
export function Labelled({ label, children }: Props) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children(id)}
    </div>
  )
}
