import { Button } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import type { DemandRow } from "../../../contracts/demand"
import { useDemandDeed } from "../../lib/demand-queries"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { Failure } from "../notices"

/** Makes a task of a wish, with a note on what is to be done. What was typed stays until it is saved. */
export function MakeTask({ row }: { row: DemandRow }) {
  const { t } = useText()
  const make = useDemandDeed(t("demand.made"))
  const [isOpen, setOpen] = useState(false)
  const [note, setNote] = useState("")
  const send = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ deed: "make", body: { sought_id: row.id, note } })
  }
  if (!isOpen)
    return (
      <Button
        size="small"
        variant="secondary"
        aria-label={t("demand.makeOf", { text: row.text })}
        onClick={() => setOpen(true)}
      >
        {t("demand.make")}
      </Button>
    )
  return (
    <form className="flex min-w-60 flex-col gap-2 py-2" onSubmit={send} noValidate>
      <NoteField label={t("demand.note")} value={note} rows={2} onChange={setNote} />
      {make.isError && <Failure error={make.error} />}
      <div className="flex gap-2">
        <Button size="small" type="submit" isLoading={make.isPending}>
          {t("demand.save")}
        </Button>
        <Button size="small" type="button" variant="transparent" onClick={() => setOpen(false)}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  )
}
