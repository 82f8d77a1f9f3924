import { Button } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

type Props = { rows: number; offset: number; count: number; onTurn: (offset: number) => void }

/** To the page before and the next; nothing where there is one page alone, but always a way back from beyond it. */
export function Pager({ rows, offset, count, onTurn }: Props) {
  const { t } = useText()
  if (count <= rows && offset === 0) return null
  return (
    <div className="flex gap-2">
      <Button
        size="small"
        variant="secondary"
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - rows))}
      >
        {t("region.businesses.before")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        disabled={offset + rows >= count}
        onClick={() => onTurn(offset + rows)}
      >
        {t("region.businesses.after")}
      </Button>
    </div>
  )
}
