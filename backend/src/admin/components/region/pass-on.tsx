import { Button, Input } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { useState } from "react"
import type { ReferralView } from "../../../contracts/referral"
import { useNoteReferral } from "../../lib/capital-queries"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"
import { DayField } from "./day-field"
import { ReferralForm } from "./referral-form"
import { useWrong } from "./use-wrong"

/** To which branch it was passed on, and when; noted again it replaces what was noted. */
export function PassOnForm({ referral }: { referral: ReferralView }) {
  const { t } = useText()
  const note = useNoteReferral(referral.id)
  const wrong = useWrong(note.error)
  const [isOpen, setOpen] = useState(false)
  const [branch, setBranch] = useState(referral.branch ?? "")
  const [day, setDay] = useState(referral.passed_on ?? dayIn(new Date()))
  if (!isOpen)
    return (
      <Button
        size="small"
        variant="secondary"
        aria-label={t("region.capital.passOn.this", { name: referral.name })}
        onClick={() => setOpen(true)}
      >
        {t("region.capital.passOn.open")}
      </Button>
    )
  return (
    <ReferralForm
      title={t("region.capital.passOn.this", { name: referral.name })}
      act={note}
      fields={["branch", "day"]}
      onClose={() => setOpen(false)}
      onSend={() => note.mutate({ branch, day }, { onSuccess: () => setOpen(false) })}
    >
      <Labelled label={t("region.capital.passOn.branch")}>
        {(id) => (
          <>
            <Input
              id={id}
              size="small"
              value={branch}
              aria-invalid={wrong("branch") !== undefined}
              aria-describedby={wrong("branch") ? `${id}-problem` : undefined}
              onChange={(event) => setBranch(event.target.value)}
            />
            <FieldProblem id={`${id}-problem`} text={wrong("branch")} />
          </>
        )}
      </Labelled>
      <DayField
        label={t("region.capital.day")}
        value={day}
        onChange={setDay}
        problem={wrong("day")}
      />
    </ReferralForm>
  )
}
