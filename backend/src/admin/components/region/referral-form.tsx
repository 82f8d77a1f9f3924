import { Button } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import type { FormEvent, ReactNode } from "react"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"

type Props = {
  title: string
  act: Pick<UseMutationResult<unknown, unknown, never>, "error" | "isError" | "isPending">
  /** Fields that say beside themselves what is wrong with them. */
  fields: readonly string[]
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** What an agent notes of a referral; what was refused stays typed. */
export function ReferralForm({ title, act, fields, onSend, onClose, children }: Props) {
  const { t } = useText()
  const problems = problemsOf(act.error)
  const isSaidBeside = problems.length > 0 && problems.every(({ field }) => fields.includes(field))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form onSubmit={submit} noValidate aria-label={title} className="flex flex-col gap-2 py-2">
      {children}
      {act.isError && !isSaidBeside && <Failure error={act.error} />}
      <div className="flex gap-2">
        <Button type="submit" size="small" isLoading={act.isPending}>
          {t("region.capital.save")}
        </Button>
        <Button type="button" size="small" variant="transparent" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  )
}
