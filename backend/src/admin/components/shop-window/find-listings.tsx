import { Button, Input } from "@medusajs/ui"
import { type ReactNode, useId, useState } from "react"
import type { FoundForWindow } from "../../../contracts/shop-window"
import { useFindForWindow } from "../../lib/shop-window-queries"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { Failure, FieldProblem } from "../notices"

type Props = {
  problem: string | undefined
  onFind?: () => void
  /** What can be done with those that were found, of which there are some. */
  children: (found: FoundForWindow[]) => ReactNode
}

/** Public listings, sought by their words or their producer's name. */
export function FindListings({ problem, onFind, children }: Props) {
  const { t } = useText()
  const name = useId()
  const [typed, setTyped] = useState("")
  const [asked, setAsked] = useState("")
  const found = useFindForWindow(asked)
  const find = () => {
    onFind?.()
    setAsked(typed.trim())
  }
  return (
    <div className="flex flex-col gap-2">
      <Labelled label={t("shopWindow.find")}>
        {(id) => (
          <div className="flex gap-2">
            <Input
              id={id}
              value={typed}
              maxLength={100}
              aria-invalid={Boolean(problem)}
              aria-describedby={`${name}-problem`}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return
                event.preventDefault()
                find()
              }}
            />
            <Button size="small" variant="secondary" type="button" onClick={find}>
              {t("shopWindow.findButton")}
            </Button>
          </div>
        )}
      </Labelled>
      <FieldProblem id={`${name}-problem`} text={problem} />
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && (
        <p role="status" className="txt-small">
          {t("shopWindow.foundNothing")}
        </p>
      )}
      {found.data && found.data.length > 0 && children(found.data)}
    </div>
  )
}

/** One that was found, as the choice names it. */
export function FoundListing({ listing }: { listing: FoundForWindow }) {
  const { t, day } = useText()
  const { title, producer, place, hidden_until } = listing
  return (
    <span>
      <bdi>{title}</bdi> · <bdi>{producer}</bdi>, {place}
      {hidden_until && ` · ${t("shopWindow.hiddenUntil", { day: day(hidden_until) })}`}
    </span>
  )
}
