import { Button, Container, Input } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { dayIn } from "@serumpun/domain/days"
import { currencies, type RateTable } from "@serumpun/domain/money"
import { readRateCsv, type RateLineProblem } from "@serumpun/domain/rate-tables"
import { problem } from "@serumpun/domain/problems"
import { readAmount } from "../lib/read-amount"
import { useSaveRates } from "../lib/rate-queries"
import { problemsOf } from "../lib/request"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { Failure } from "./notices"

const [, ...converted] = currencies

/** A newer table, typed or read from a file; a file only fills the form in, so that it is looked at first. */
export function RatesForm({ table }: { table: RateTable }) {
  const { t, problem: sentence } = useText()
  const save = useSaveRates()
  const [asOf, setAsOf] = useState(dayIn(new Date()))
  const [source, setSource] = useState(table.source)
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(converted.map((currency) => [currency, String(table.per_usd[currency])])),
  )
  const [file, setFile] = useState<{ taken: number; wrong: RateLineProblem[] } | null>(null)
  const read = async (chosen: File | undefined) => {
    if (!chosen) return setFile(null)
    const { lines, problems } = readRateCsv(await chosen.text())
    setFile({ taken: lines.length, wrong: problems })
    if (problems.length > 0) return
    const found = lines.map(({ currency, per_usd }) => [currency, String(per_usd)])
    setTyped((before) => ({ ...before, ...Object.fromEntries(found) }))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const per_usd = Object.fromEntries(
      converted.map((currency) => [currency, readAmount(typed[currency] ?? "")]),
    )
    save.mutate({ as_of: asOf, source, per_usd })
  }
  return (
    <Container>
      <form className="flex flex-col gap-3" onSubmit={send}>
        <div className="flex flex-wrap items-end gap-3">
          <Labelled label={t("rates.asOf")}>
            {(id) => (
              <Input
                id={id}
                type="date"
                value={asOf}
                onChange={(event) => setAsOf(event.target.value)}
              />
            )}
          </Labelled>
          <Labelled label={t("rates.source")}>
            {(id) => (
              <Input id={id} value={source} onChange={(event) => setSource(event.target.value)} />
            )}
          </Labelled>
          {converted.map((currency) => (
            <Labelled key={currency} label={t("rates.rate", { currency })}>
              {(id) => (
                <Input
                  id={id}
                  inputMode="decimal"
                  value={typed[currency] ?? ""}
                  onChange={(event) => setTyped({ ...typed, [currency]: event.target.value })}
                />
              )}
            </Labelled>
          ))}
        </div>
        <Labelled label={t("rates.file")}>
          {(id) => (
            <input
              id={id}
              type="file"
              className="txt-small"
              accept="text/csv,.csv"
              onChange={(event) => void read(event.target.files?.[0])}
            />
          )}
        </Labelled>
        {file && (
          <div className="txt-small" role="status">
            {file.wrong.length > 0
              ? t("rates.notTaken", { count: file.wrong.length })
              : t("rates.taken", { count: file.taken })}
            <ul>
              {file.wrong.map(({ line, text, code }) => (
                <li key={line} dir="auto">
                  {t("rates.wrong", { line, text, problem: sentence(problem("file", code)) })}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Button className="self-start" size="small" type="submit" isLoading={save.isPending}>
          {t("rates.save")}
        </Button>
        {save.isSuccess && <p role="status">{t("rates.saved")}</p>}
        {save.isError && (
          <Failure
            error={save.error}
            text={problemsOf(save.error)
              .map((one) => `${one.field}: ${sentence(one)}`)
              .join(" · ")}
          />
        )}
      </form>
    </Container>
  )
}
