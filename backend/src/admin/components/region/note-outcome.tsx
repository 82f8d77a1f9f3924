import { Button, Input } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type ReferralOutcome, referralOutcomes } from "@serumpun/domain/referrals"
import { useState } from "react"
import type { ReferralView } from "../../../contracts/referral"
import { useNoteReferral } from "../../lib/capital-queries"
import { readRupiah } from "../../lib/read-amount"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"
import { DayField } from "./day-field"
import { ReferralForm } from "./referral-form"
import { useWrong } from "./use-wrong"

/** What came of it; noted again it puts right what was noted. */
export function NoteOutcomeForm({ referral }: { referral: ReferralView }) {
  const { t } = useText()
  const note = useNoteReferral(referral.id)
  const wrong = useWrong(note.error)
  const [isOpen, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<ReferralOutcome>("granted")
  const [amount, setAmount] = useState(String(referral.granted_idr ?? referral.amount_idr))
  const [day, setDay] = useState(referral.decided_on ?? dayIn(new Date()))
  const isGranted = outcome === "granted"
  if (!isOpen)
    return (
      <Button
        size="small"
        variant="secondary"
        aria-label={t("region.capital.outcome.this", { name: referral.name })}
        onClick={() => setOpen(true)}
      >
        {t("region.capital.outcome.open")}
      </Button>
    )
  const body = { outcome, granted_idr: isGranted ? readRupiah(amount) : null, day }
  const wrongOutcome = wrong("outcome")
  return (
    <ReferralForm
      title={t("region.capital.outcome.this", { name: referral.name })}
      act={note}
      fields={["outcome", "granted_idr", "day"]}
      onClose={() => setOpen(false)}
      onSend={() => note.mutate(body, { onSuccess: () => setOpen(false) })}
    >
      <Choice
        label={t("region.capital.outcome.what")}
        value={outcome}
        options={referralOutcomes.map((value) => ({
          ...{ value, label: t(`region.capital.outcome.${value}`) },
        }))}
        onChange={setOutcome}
        {...(wrongOutcome ? { invalid: wrongOutcome } : {})}
      />
      {isGranted && (
        <Labelled label={t("region.capital.outcome.amount")}>
          {(id) => (
            <>
              <Input
                id={id}
                size="small"
                inputMode="numeric"
                value={amount}
                aria-invalid={wrong("granted_idr") !== undefined}
                aria-describedby={wrong("granted_idr") ? `${id}-problem` : undefined}
                onChange={(event) => setAmount(event.target.value)}
              />
              <FieldProblem id={`${id}-problem`} text={wrong("granted_idr")} />
            </>
          )}
        </Labelled>
      )}
      <DayField
        label={t("region.capital.day")}
        value={day}
        onChange={setDay}
        problem={wrong("day")}
      />
    </ReferralForm>
  )
}
