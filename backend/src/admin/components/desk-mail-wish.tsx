import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { useChooseDeskMails, useDeskMails } from "../lib/desk-notice-queries"
import { useText } from "../lib/use-text"
import { Failure } from "./notices"

/** Whether a curator wants mails about cases; the notices themselves stay in the desk. */
export function DeskMailWish() {
  const { t } = useText()
  const id = useId()
  const muted = useDeskMails(true)
  const choose = useChooseDeskMails()
  if (!muted.data) return null
  const others = muted.data.filter((group) => group !== "curation")
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <Checkbox
          id={id}
          checked={!muted.data.includes("curation")}
          disabled={choose.isPending}
          onCheckedChange={(wanted) =>
            choose.mutate(wanted === true ? others : [...others, "curation"])
          }
        />
        <Label htmlFor={id} size="small">
          {t("deskNotices.mails")}
        </Label>
      </div>
      {choose.isError && <Failure error={choose.error} />}
    </div>
  )
}
