import { Button } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { type FormEvent, type ReactNode, useState } from "react"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { Failure } from "../notices"
import { useWrong } from "./use-wrong"

type Props = {
  /** What is done to what, for who hears the page. */
  title: string
  words: { open: string; reason: string; submit: string }
  act: Pick<UseMutationResult<unknown, unknown, never>, "error" | "isError" | "isPending">
  /** With the reason as it was typed, without spaces around it. */
  onAct: (reason: string) => void
  /** What came of it, where that is more than that it is gone. */
  children?: ReactNode
}

/** A button that first asks why: what it does stays to be read with the reason. */
export function ActWithReason({ title, words, act, onAct, children }: Props) {
  const { t } = useText()
  const wrong = useWrong(act.error)("reason")
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAct(reason.trim())
  }
  if (!isOpen)
    return (
      <Button size="small" variant="transparent" aria-label={title} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    )
  return (
    <form onSubmit={submit} noValidate aria-label={title} className="flex flex-col gap-2 py-2">
      <NoteField
        label={words.reason}
        rows={1}
        value={reason}
        onChange={setReason}
        {...(wrong ? { problem: wrong } : {})}
      />
      {act.isError && problemsOf(act.error).length === 0 && <Failure error={act.error} />}
      {children}
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="secondary" isLoading={act.isPending}>
          {words.submit}
        </Button>
        <Button type="button" size="small" variant="transparent" onClick={() => setOpen(false)}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  )
}
