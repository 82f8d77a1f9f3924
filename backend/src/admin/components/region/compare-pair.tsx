import { Button, toast, usePrompt } from "@medusajs/ui"
import { mergeFields } from "@serumpun/domain/register"
import { type FormEvent, useId, useState } from "react"
import type { PairAnswer } from "../../../contracts/register-merge"
import { useDuplicateDeed, usePair } from "../../lib/duplicate-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { PairTable } from "./pair-table"
import { useWrong } from "./use-wrong"

type Props = {
  one: string
  other: string
  reason: string
  onReason: (reason: string) => void
  onClose: () => void
}

/** Two entries side by side, to be made one. */
export function ComparePair({ one, other, ...form }: Props) {
  const { t } = useText()
  const pair = usePair(one, other)
  // Here, so that a refusal is still said when the pair has been read anew.
  const act = useDuplicateDeed()
  const problems = problemsOf(act.error)
  const hasChanged = problems.some(({ field }) => field === "seen")
  return (
    <Section
      title={t("region.duplicates.pair")}
      aside={
        <Button size="small" variant="transparent" onClick={form.onClose}>
          {t("region.duplicates.close")}
        </Button>
      }
    >
      {pair.isError && <Failure error={pair.error} onRetry={() => void pair.refetch()} />}
      {pair.isPending && <Loading />}
      {/* What was chosen goes by what was read: after a change it is chosen anew. */}
      {pair.data && !pair.isError && (
        <MergeForm key={pair.data.seen} {...{ pair: pair.data, act, ...form }} />
      )}
      {act.isError && !problems.some(({ field }) => field === "reason") && (
        <Failure error={act.error} text={hasChanged ? t("region.duplicates.changed") : undefined} />
      )}
    </Section>
  )
}

type FormProps = Pick<Props, "reason" | "onReason" | "onClose"> & {
  pair: PairAnswer
  act: ReturnType<typeof useDuplicateDeed>
}

function MergeForm({ pair, act, reason, onReason, onClose }: FormProps) {
  const { t, problem } = useText()
  const prompt = usePrompt()
  const name = useId()
  const [kept_id, setKept] = useState(pair.suggested_id)
  const [sources, setSources] = useState(pair.sources)
  const [kept, merged] =
    pair.entries[0].id === kept_id
      ? pair.entries
      : ([...pair.entries].reverse() as typeof pair.entries)
  const wrong = useWrong(act.error)("reason")
  const merge = async () => {
    const names = { kept: kept.values.name ?? "", merged: merged.values.name ?? "" }
    // Without a reason it is refused anyhow, so nothing is asked first.
    const agreed =
      !reason.trim() ||
      (await prompt({
        title: t("region.duplicates.sure", names),
        description: t("region.duplicates.sureText"),
        confirmText: t("region.duplicates.submit"),
        cancelText: t("common.cancel"),
        variant: "confirmation",
      }))
    if (!agreed) return
    const take = mergeFields.filter((field) => sources[field] === merged.id)
    const body = { kept_id, merged_id: merged.id, take, reason: reason.trim(), seen: pair.seen }
    act.mutate(
      { deed: "merge", body },
      {
        onSuccess: () => {
          toast.success(t("region.duplicates.done"))
          onClose()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void merge()
  }
  if (pair.problem)
    return (
      <p role="status" className="txt-small">
        {problem(pair.problem)}
      </p>
    )
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <PairTable
        {...{ pair, name, kept_id, sources }}
        onKeep={setKept}
        onTake={(field, id) => setSources({ ...sources, [field]: id })}
      />
      <ul className="txt-small list-disc pl-5">
        {pair.overlaps.map(({ programme }, index) => (
          <li key={index}>
            {t("region.duplicates.overlap", {
              programme: programme ?? t("region.duplicates.otherProgramme"),
            })}
          </li>
        ))}
        {merged.hangs.open_codes > 0 && <li>{t("region.duplicates.codesEnd")}</li>}
        {!pair.sees_people && <li>{t("region.duplicates.people")}</li>}
      </ul>
      <NoteField
        label={t("region.duplicates.reason")}
        rows={2}
        value={reason}
        onChange={onReason}
        {...(wrong ? { problem: wrong } : {})}
      />
      <div>
        <Button type="submit" size="small" isLoading={act.isPending}>
          {t("region.duplicates.submit")}
        </Button>
      </div>
    </form>
  )
}
