import { Input, Label } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../lib/use-text"

type Props = {
  params: URLSearchParams
  onNarrow: (name: "from" | "to", value: string) => void
}

/** From one day up to and with another; either may be left open. */
export function Period({ params, onNarrow }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <>
      {(["from", "to"] as const).map((name) => (
        <div key={name} className="flex flex-col gap-1">
          <Label htmlFor={`${id}-${name}`} size="small" weight="plus">
            {t(`region.trade.${name}`)}
          </Label>
          <Input
            id={`${id}-${name}`}
            size="small"
            type="date"
            value={params.get(name) ?? ""}
            onChange={({ target }) => onNarrow(name, target.value)}
          />
        </div>
      ))}
    </>
  )
}
