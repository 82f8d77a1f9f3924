import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { type ProducerStatus, producerStatuses } from "@serumpun/domain/statuses"
import { useSearchParams } from "react-router-dom"
import { Choice } from "../components/choice"
import { Failure, Loading } from "../components/notices"
import { NibDisputes } from "../components/producers/nib-disputes"
import { ProducerCard } from "../components/producers/producer-card"
import { useProducers } from "../lib/queries"
import { useText } from "../lib/use-text"

export default function ProducersPage() {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const status: ProducerStatus =
    producerStatuses.find((code) => code === params.get("status")) ?? "submitted"
  const producers = useProducers(status)
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-end justify-between gap-3">
        <Heading level="h1">{t("producers.title")}</Heading>
        <Choice
          label={t("producers.status")}
          value={status}
          onChange={(chosen) => setParams({ status: chosen }, { replace: true })}
          options={producerStatuses.map((value) => ({
            value,
            label: t(`producerStatus.${value}`),
          }))}
        />
      </Container>
      <NibDisputes />
      {producers.isError && (
        <Failure
          title={t("producers.error")}
          error={producers.error}
          onRetry={() => void producers.refetch()}
        />
      )}
      {producers.isPending && <Loading />}
      {producers.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("producers.empty")}</Paragraph>
          <Paragraph size="small" className="text-ui-fg-subtle">
            {t("producers.emptyText")}
          </Paragraph>
        </Container>
      )}
      {producers.data?.map((producer) => (
        <ProducerCard key={producer.id} producer={producer} />
      ))}
    </div>
  )
}
