import { Button, Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import type { DecideNibDispute } from "../../../contracts/nib-dispute"
import type { CurationProducer } from "../../../readers/curation-producers"
import type { NibDisputeCase } from "../../../readers/nib-dispute"
import { useDecideNibDispute, useNibDisputes } from "../../lib/nib-dispute-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { Failure } from "../notices"
import { Section } from "../section"
import { Evidence, Facts } from "./producer-facts"

/** Businesses that give the same NIB, with what both show. */
export function NibDisputes() {
  const { t } = useText()
  const disputes = useNibDisputes()
  if (disputes.isError)
    return (
      <Failure
        title={t("nibDispute.error")}
        error={disputes.error}
        onRetry={() => void disputes.refetch()}
      />
    )
  return (
    <>
      {disputes.data?.map((dispute) => (
        <Dispute key={dispute.id} dispute={dispute} />
      ))}
    </>
  )
}

function Dispute({ dispute }: { dispute: NibDisputeCase }) {
  const { t } = useText()
  const { nib, explanation, claimant, holder } = dispute
  return (
    <Section title={t("nibDispute.title", { nib })}>
      <div className="grid gap-6 lg:grid-cols-2">
        <Side heading={t("nibDispute.claimant")} producer={claimant}>
          <Paragraph size="small" className="whitespace-pre-line">
            {explanation}
          </Paragraph>
        </Side>
        <Side heading={t("nibDispute.holder")} producer={holder} />
      </div>
      <Decision id={dispute.id} />
    </Section>
  )
}

type SideProps = {
  heading: string
  producer: CurationProducer | null
  children?: React.ReactNode
}

function Side({ heading, producer, children }: SideProps) {
  const { t } = useText()
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <strong className="txt-small">
        {heading}
        {producer ? `: ${producer.name}, ${t(`producerStatus.${producer.status}`)}` : null}
      </strong>
      {children}
      {producer ? (
        <>
          <Facts producer={producer} />
          <Evidence producer={producer} />
        </>
      ) : (
        <Paragraph size="small">{t("common.none")}</Paragraph>
      )}
    </div>
  )
}

const ways: { to: DecideNibDispute["to"]; label: string }[] = [
  { to: "transferred", label: "nibDispute.transfer" },
  { to: "more_asked", label: "nibDispute.askMore" },
  { to: "refused", label: "nibDispute.refuse" },
]

function Decision({ id }: { id: string }) {
  const { t, problem } = useText()
  const decide = useDecideNibDispute(id)
  const [note, setNote] = useState("")
  const [lacksNote, setLacksNote] = useState(false)
  const [found] = problemsOf(decide.error)
  const send = (to: DecideNibDispute["to"]) => {
    setLacksNote(!note.trim())
    if (note.trim()) decide.mutate({ to, note })
  }
  const missing = lacksNote && !note.trim() ? t("problem.note_required") : undefined
  return (
    <div className="flex flex-col gap-2">
      <NoteField
        label={t("nibDispute.reason")}
        hint={t("nibDispute.reasonHint")}
        rows={2}
        value={note}
        onChange={setNote}
        problem={missing ?? (found && problem(found))}
      />
      {decide.isError && !found && <Failure error={decide.error} />}
      <div className="flex flex-wrap gap-2">
        {ways.map(({ to, label }) => (
          <Button
            key={to}
            size="small"
            variant="secondary"
            isLoading={decide.isPending}
            onClick={() => send(to)}
          >
            {t(label)}
          </Button>
        ))}
      </div>
    </div>
  )
}
