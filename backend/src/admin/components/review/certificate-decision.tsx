import { Button, toast } from "@medusajs/ui"
import { mayVerify } from "@serumpun/domain/certificate-checks"
import { canTransition } from "@serumpun/domain/statuses"
import { useState } from "react"
import type { ProducerCertificate } from "../../../contracts/producer"
import { useDecideCertificate } from "../../lib/queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { NoteField } from "../note-field"
import { type Compared, CompareFacts } from "./compare-facts"

type Props = { certificate: ProducerCertificate; scheme: string }

/** A certificate is compared with its file, then verified, refused or, later, revoked. */
export function CertificateDecision({ certificate, scheme }: Props) {
  const { id, status, number } = certificate
  const { t, problem } = useText()
  const decide = useDecideCertificate()
  const [note, setNote] = useState("")
  const [refusing, setRefusing] = useState(false)
  const toCompare = mayVerify(certificate)
  const mayRefuse = canTransition("certificate", status, "refused")
  const mayRevoke = canTransition("certificate", status, "revoked")
  if (!toCompare && !mayRefuse && !mayRevoke) return null

  const noteProblem = problemsOf(decide.error).find(({ field }) => field === "note")
  const missing = refusing && !note.trim() ? t("problem.note_required") : undefined
  const [found, setFound] = useState<Compared>({ compared: [], corrected: {} })
  const send = (to: "verify" | "refuse") => {
    setRefusing(to === "refuse")
    if (to === "refuse" && !note.trim()) return
    decide.mutate(
      { id, to, note, ...(to === "verify" ? found : {}) },
      {
        onSuccess: () =>
          toast.success(t(to === "verify" ? "certificates.verified" : "certificates.refused")),
      },
    )
  }
  const form = (
    <div className="flex flex-col items-stretch gap-2">
      {toCompare && (
        <CompareFacts
          certificate={certificate}
          found={found}
          onChange={setFound}
          problems={refusing ? [] : problemsOf(decide.error)}
        />
      )}
      <NoteField
        label={t("certificates.note", { scheme, number })}
        placeholder={t("certificates.notePlaceholder")}
        rows={1}
        value={note}
        onChange={setNote}
        problem={missing ?? (noteProblem && problem(noteProblem))}
      />
      {decide.isError && problemsOf(decide.error).length === 0 && <Failure error={decide.error} />}
      <div className="flex gap-2">
        {toCompare && certificate.has_file && (
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
  if (!mayRevoke || toCompare) return form
  return (
    <details>
      <summary className="txt-small text-ui-fg-subtle cursor-pointer">
        {t("certificates.revoking")}
      </summary>
      <div className="pt-2">{form}</div>
    </details>
  )
}
