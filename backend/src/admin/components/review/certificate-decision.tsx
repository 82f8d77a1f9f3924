import { Button, toast } from "@medusajs/ui"
import { canTransition } from "@serumpun/domain/statuses"
import { useState } from "react"
import type { ProducerCertificate } from "../../../contracts/producer"
import { useDecideCertificate } from "../../lib/queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { NoteField } from "../note-field"

type Props = { certificate: ProducerCertificate; scheme: string }

/** The paper is compared with its issuer's register, then verified, refused or, later, revoked. */
export function CertificateDecision({ certificate: { id, status, number }, scheme }: Props) {
  const { t, problem } = useText()
  const decide = useDecideCertificate()
  const [note, setNote] = useState("")
  const [refusing, setRefusing] = useState(false)
  const mayVerify = canTransition("certificate", status, "verified")
  const mayRefuse = canTransition("certificate", status, "refused")
  const mayRevoke = canTransition("certificate", status, "revoked")
  if (!mayVerify && !mayRefuse && !mayRevoke) return null

  const noteProblem = problemsOf(decide.error).find(({ field }) => field === "note")
  const missing = refusing && !note.trim() ? t("problem.note_required") : undefined
  const send = (to: "verify" | "refuse") => {
    setRefusing(to === "refuse")
    if (to === "refuse" && !note.trim()) return
    decide.mutate(
      { id, to, note },
      {
        onSuccess: () =>
          toast.success(t(to === "verify" ? "certificates.verified" : "certificates.refused")),
      },
    )
  }
  const form = (
    <div className="flex flex-col items-stretch gap-2">
      <NoteField
        label={t("certificates.note", { scheme, number })}
        placeholder={t("certificates.notePlaceholder")}
        rows={1}
        value={note}
        onChange={setNote}
        problem={missing ?? (noteProblem && problem(noteProblem))}
      />
      {decide.isError && !noteProblem && <Failure error={decide.error} />}
      <div className="flex gap-2">
        {mayVerify && (
          <Button
            size="small"
            variant="secondary"
            isLoading={decide.isPending}
            onClick={() => send("verify")}
          >
            {t("certificates.verify")}
          </Button>
        )}
        {(mayRefuse || mayRevoke) && (
          <Button
            size="small"
            variant="danger"
            isLoading={decide.isPending}
            onClick={() => send("refuse")}
          >
            {t(mayRefuse ? "certificates.refuse" : "certificates.revoke")}
          </Button>
        )}
      </div>
    </div>
  )
  if (!mayRevoke) return form
  return (
    <details>
      <summary className="txt-small text-ui-fg-subtle cursor-pointer">
        {t("certificates.revoking")}
      </summary>
      <div className="pt-2">{form}</div>
    </details>
  )
}
