import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { type CertificateQueue, certificateQueues } from "@serumpun/domain/certificate-checks"
import { useSearchParams } from "react-router-dom"
import { CertificateToCheck } from "../components/certificates/certificate-to-check"
import { Choice } from "../components/choice"
import { Failure, Loading } from "../components/notices"
import { useCertificateQueue } from "../lib/queries"
import { useText } from "../lib/use-text"

export default function CertificatesPage() {
  const { t, number } = useText()
  const [params, setParams] = useSearchParams()
  const queue: CertificateQueue =
    certificateQueues.find((code) => code === params.get("queue")) ?? "to_check"
  const waiting = useCertificateQueue(queue)
  const counts = waiting.data?.queues
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <Heading level="h1">{t("certificateCheck.title")}</Heading>
          <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
            {t("certificateCheck.text")}
          </Paragraph>
        </div>
        <Choice
          label={t("certificateCheck.queue")}
          value={queue}
          onChange={(chosen) => setParams({ queue: chosen }, { replace: true })}
          options={certificateQueues.map((value) => ({
            value,
            label: t("certificateCheck.queueCount", {
              queue: t(`certificateCheck.queues.${value}`),
              waiting: number(counts?.[value] ?? 0),
            }),
          }))}
        />
      </Container>
      {waiting.isError && (
        <Failure
          title={t("certificateCheck.error")}
          error={waiting.error}
          onRetry={() => void waiting.refetch()}
        />
      )}
      {waiting.isPending && <Loading />}
      {waiting.data?.certificates.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("certificateCheck.empty")}</Paragraph>
          <Paragraph size="small" className="text-ui-fg-subtle">
            {t("certificateCheck.emptyText")}
          </Paragraph>
        </Container>
      )}
      {waiting.data?.certificates.map((certificate) => (
        <CertificateToCheck key={certificate.id} certificate={certificate} />
      ))}
    </div>
  )
}
