import { Button, toast } from "@medusajs/ui"
import { addMonths, dayIn } from "@serumpun/domain/days"
import type { Problem } from "@serumpun/domain/problems"
import {
  checkWindowDays,
  PLACE_MAX,
  type WindowKind,
  windowKinds,
  type WindowScope,
  windowScopes,
} from "@serumpun/domain/shop-window/rules"
import { problem } from "@serumpun/domain/problems"
import { type FormEvent, useState } from "react"
import { problemsOf } from "../../lib/request"
import { useShowInWindow } from "../../lib/shop-window-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { DayRange } from "../day-range"
import { NoteField } from "../note-field"
import { Failure } from "../notices"
import { ChooseListing } from "./choose-listing"

const places = Array.from({ length: PLACE_MAX }, (_, at) => String(at + 1))
const FIELDS = ["listing_id", "from_day", "until_day", "reason"]

/** Puts a public listing first, or leaves it out of the lists. What is typed stays when it is refused. */
export function ShowForm() {
  const { t, problem: sentence } = useText()
  const show = useShowInWindow()
  const today = dayIn(new Date())
  const [listing, setListing] = useState<string | null>(null)
  const [kind, setKind] = useState<WindowKind>("pin")
  const [scope, setScope] = useState<WindowScope>("category")
  const [place, setPlace] = useState("1")
  const [days, setDays] = useState({ from_day: today, until_day: addMonths(today, 1) })
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)

  const own: Problem[] = [
    ...(listing ? [] : [problem("listing_id", "required")]),
    ...checkWindowDays(days, today),
    ...(reason.trim() ? [] : [problem("reason", "note_required")]),
  ]
  const sent = problemsOf(show.error)
  const problemAt = (field: string) => {
    const found = tried ? [...own, ...sent].find((one) => one.field === field) : undefined
    if (found?.code === "changed_elsewhere") return t("shopWindow.thereAlready")
    if (found?.code === "too_many") return t("shopWindow.threeAlready")
    return found && sentence(found)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!listing || own.length > 0) return
    show.mutate(
      { kind, scope, listing_id: listing, place: Number(place), ...days, reason },
      {
        onSuccess: () => {
          toast.success(
            days.from_day > today ? t("shopWindow.begins") : t(`shopWindow.done.${kind}`),
          )
          setTried(false)
          setListing(null)
          setReason("")
        },
      },
    )
  }
  const isElsewhere = show.isError && !sent.some(({ field }) => FIELDS.includes(field))
  return (
    <form className="flex flex-col gap-4" onSubmit={send} noValidate>
      <ChooseListing
        chosen={listing}
        problem={problemAt("listing_id")}
        onChoose={(id) => {
          setListing(id)
          show.reset()
        }}
      />
      <div className="flex flex-wrap items-start gap-3">
        <Choice
          label={t("shopWindow.kind")}
          value={kind}
          onChange={setKind}
          options={windowKinds.map((value) => ({ value, label: t(`shopWindow.what.${value}`) }))}
        />
        {kind === "pin" && (
          <>
            <Choice
              label={t("shopWindow.scope")}
              value={scope}
              onChange={setScope}
              options={windowScopes.map((value) => ({ value, label: t(`shopWindow.in.${value}`) }))}
            />
            <Choice
              label={t("shopWindow.place")}
              value={place}
              onChange={setPlace}
              options={places.map((value) => ({ value, label: value }))}
            />
          </>
        )}
        <DayRange
          value={days}
          problemAt={problemAt}
          onChange={(changed) => setDays({ ...days, ...changed })}
        />
      </div>
      <NoteField
        label={t("shopWindow.reason")}
        hint={t("shopWindow.reasonHint")}
        rows={2}
        value={reason}
        problem={problemAt("reason")}
        onChange={setReason}
      />
      {isElsewhere && <Failure error={show.error} />}
      <Button size="small" type="submit" className="self-start" isLoading={show.isPending}>
        {t(`shopWindow.send.${kind}`)}
      </Button>
    </form>
  )
}
