import { Container, Heading, StatusBadge, Text as Paragraph } from "@medusajs/ui"
import { Navigate } from "react-router-dom"
import { dayIn } from "@serumpun/domain/days"
import { currencies } from "@serumpun/domain/money"
import { isOldRate, RATES_FRESH_DAYS } from "@serumpun/domain/rate-age"
import { Failure, Loading } from "../components/notices"
import { RatesForm } from "../components/rates-form"
import { useCurator } from "../lib/queries"
import { useRates } from "../lib/rate-queries"
import { useText } from "../lib/use-text"

/** The table by which prices are converted, with its day and source, and a form for a newer one. */
export default function RatesPage() {
  const { t, day, number } = useText()
  const curator = useCurator()
  const rates = useRates(curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  const table = rates.data
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-3">
        <Heading level="h1">{t("rates.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("rates.text")}
        </Paragraph>
        {table && (
          <div className="txt-small flex flex-col items-start gap-1">
            {currencies
              .filter((currency) => currency !== "USD")
              .map((currency) => (
                <span key={currency}>
                  {t("rates.now", { currency, rate: number(table.per_usd[currency], 8) })}
                </span>
              ))}
            {table.as_of && (
              <span>{t("rates.of", { source: table.source, date: day(table.as_of) })}</span>
            )}
            {table.as_of && isOldRate(table.as_of, dayIn(new Date())) && (
              <StatusBadge color="red">{t("rates.old", { days: RATES_FRESH_DAYS })}</StatusBadge>
            )}
          </div>
        )}
      </Container>
      {rates.isError && (
        <Failure
          title={t("rates.error")}
          error={rates.error}
          onRetry={() => void rates.refetch()}
        />
      )}
      {rates.isPending && <Loading />}
      {table && <RatesForm key={table.as_of} table={table} />}
    </div>
  )
}
