import { Button, Input } from "@medusajs/ui"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { type GrantKind, grantKinds, type GrantSource, grantSources } from "@serumpun/domain/grants"
import { type FormEvent, useState } from "react"
import { useNoteGrant } from "../../lib/capital-queries"
import { readRupiah } from "../../lib/read-amount"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { Failure, FieldProblem } from "../notices"
import { useWrong } from "./use-wrong"

const fields = ["what", "amount_idr", "year"] as const
const labels = { what: "what", amount_idr: "amount", year: "year" } as const

/** One grant or tool; sent twice it is noted once. */
export function NoteGrantForm({ business }: { business: string }) {
  const { t } = useText()
  const note = useNoteGrant(business)
  const wrong = useWrong(note.error)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<GrantKind>("money")
  const [source, setSource] = useState<GrantSource>("apbn")
  const empty = { what: "", amount_idr: "", year: String(yearOf(dayIn(new Date()))) }
  const [typed, setTyped] = useState(empty)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = {
      ...{ kind, source, what: typed.what, year: Number(typed.year) || 0, idempotency_key: key },
      amount_idr: readRupiah(typed.amount_idr),
    }
    const done = () => {
      setKey(crypto.randomUUID())
      setTyped({ ...empty, year: typed.year })
    }
    note.mutate(body, { onSuccess: done })
  }
  const isSaidBeside = problemsOf(note.error).some(({ field }) =>
    fields.some((known) => known === field),
  )
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t("region.capital.grants.add")}
      className="flex flex-col gap-2"
    >
      <div className="flex flex-wrap items-start gap-3">
        <Choice
          label={t("region.capital.grants.field.kind")}
          value={kind}
          options={grantKinds.map((value) => ({
            ...{ value, label: t(`region.capital.grants.kind.${value}`) },
          }))}
          onChange={setKind}
        />
        <Choice
          label={t("region.capital.grants.field.source")}
          value={source}
          options={grantSources.map((value) => ({
            ...{ value, label: t(`region.capital.grants.source.${value}`) },
          }))}
          onChange={setSource}
        />
        {fields.map((field) => (
          <Labelled key={field} label={t(`region.capital.grants.field.${labels[field]}`)}>
            {(id) => (
              <>
                <Input
                  id={id}
                  size="small"
                  inputMode={field === "what" ? "text" : "numeric"}
                  value={typed[field]}
                  aria-invalid={wrong(field) !== undefined}
                  aria-describedby={wrong(field) ? `${id}-problem` : undefined}
                  onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                />
                <FieldProblem id={`${id}-problem`} text={wrong(field)} />
              </>
            )}
          </Labelled>
        ))}
      </div>
      <p className="txt-small text-ui-fg-subtle">{t("region.capital.grants.hint")}</p>
      {note.isError && !isSaidBeside && <Failure error={note.error} />}
      {note.isSuccess && (
        <p role="status" className="txt-small">
          {t("region.capital.grants.added")}
        </p>
      )}
      <div>
        <Button type="submit" size="small" isLoading={note.isPending}>
          {t("region.capital.grants.add")}
        </Button>
      </div>
    </form>
  )
}
