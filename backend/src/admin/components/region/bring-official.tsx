import { Button, Label, Text as Paragraph } from "@medusajs/ui"
import { officialColumns } from "@serumpun/domain/official-figures"
import { useId } from "react"
import { useBringOfficial } from "../../lib/trade-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** Operators bring official figures in as a file; each fault is told at its cell. */
export function BringOfficial() {
  const { t, failure, problem } = useText()
  const id = useId()
  const bring = useBringOfficial()
  const faults = problemsOf(bring.error).filter(({ field }) => field !== "file")
  return (
    <Section title={t("region.official.bring")}>
      <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
        {t("region.official.bringText", { columns: officialColumns.join(", ") })}
      </Paragraph>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const file = new FormData(event.currentTarget).get("file")
          if (file instanceof File) bring.mutate(file)
        }}
      >
        <div className="flex flex-col gap-1">
          <Label htmlFor={id} size="small" weight="plus">
            {t("region.official.file")}
          </Label>
          <input
            id={id}
            name="file"
            type="file"
            accept=".csv,.xlsx"
            required
            className="txt-small"
          />
        </div>
        <Button size="small" variant="secondary" type="submit" isLoading={bring.isPending}>
          {t("region.official.send")}
        </Button>
      </form>
      <div role="status">
        {bring.data && (
          <Paragraph size="small">
            {t("region.official.done", { count: bring.data.written })}
          </Paragraph>
        )}
        {bring.isError && faults.length === 0 && (
          <Paragraph size="small" className="text-ui-fg-error">
            {failure(bring.error)}
          </Paragraph>
        )}
        {faults.length > 0 && (
          <ul className="txt-small text-ui-fg-error">
            {faults.map((fault) => (
              <li key={`${fault.field} ${fault.code}`}>
                {t("region.official.fault", { cell: fault.field, problem: problem(fault) })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}
