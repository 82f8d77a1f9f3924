import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { isLocale, locales } from "@serumpun/domain/locales"
import { useSearchParams } from "react-router-dom"
import { Choice } from "../components/choice"
import { DemandTable } from "../components/demand/demand-table"
import { DemandTasks } from "../components/demand/demand-tasks"
import { Failure, Loading } from "../components/notices"
import { useDemand } from "../lib/demand-queries"
import { useText } from "../lib/use-text"

// Radix selects cannot hold an empty value.
const ALL = "all"

/** What was sought in the catalogue and what the desk makes of it; nobody who sought it is known. */
export default function DemandPage() {
  const { t, tongue, yearMonth } = useText()
  const [query, setQuery] = useSearchParams()
  const language = query.get("language") ?? ALL
  const month = query.get("month")
  const offset = Math.max(0, Math.floor(Number(query.get("offset")) || 0))
  const demand = useDemand({
    offset,
    ...(month ? { month } : {}),
    ...(isLocale(language) ? { language } : {}),
  })
  const choose = (name: string, value: string | null) => {
    const next = new URLSearchParams(query)
    if (name !== "offset") next.delete("offset")
    if (value === null) next.delete(name)
    else next.set(name, value)
    setQuery(next)
  }
  const months = demand.data?.months ?? []
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <Heading level="h1">{t("demand.title")}</Heading>
          <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
            {t("demand.text")}
          </Paragraph>
        </div>
        <div className="flex flex-wrap gap-3">
          {months.length > 0 && (
            <Choice
              label={t("demand.month")}
              value={demand.data?.month ?? ""}
              onChange={(chosen) => choose("month", chosen)}
              options={months.map((value) => ({ value, label: yearMonth(`${value}-01`) }))}
            />
          )}
          <Choice
            label={t("demand.language")}
            value={language}
            onChange={(chosen) => choose("language", chosen === ALL ? null : chosen)}
            options={[
              { value: ALL, label: t("demand.allLanguages") },
              ...locales.map((value) => ({ value: value as string, label: tongue(value) })),
            ]}
          />
        </div>
      </Container>
      <DemandTasks />
      {demand.isError && (
        <Failure
          title={t("demand.error")}
          error={demand.error}
          onRetry={() => void demand.refetch()}
        />
      )}
      {demand.isPending && <Loading />}
      {demand.data && (
        <DemandTable
          demand={demand.data}
          onTurn={(to) => choose("offset", to === 0 ? null : String(to))}
        />
      )}
    </div>
  )
}
