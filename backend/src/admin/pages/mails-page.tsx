import { Button, Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { type NoticeStatus, noticeStatuses } from "@serumpun/domain/notice-status"
import { Navigate, useSearchParams } from "react-router-dom"
import { Choice } from "../components/choice"
import { MailRow } from "../components/mail-row"
import { Failure, Loading } from "../components/notices"
import { MAILS_PER_PAGE, useMails } from "../lib/mail-queries"
import { useCurator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** What is still owed by mail and what was given up, for operators: addresses are no curator's business. */
export default function MailsPage() {
  const { t } = useText()
  const curator = useCurator()
  const [params, setParams] = useSearchParams()
  const status: NoticeStatus =
    noticeStatuses.find((code) => code === params.get("status")) ?? "failed"
  const offset = Math.max(0, Math.floor(Number(params.get("offset")) || 0))
  const mails = useMails(status, offset)
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <Heading level="h1">{t("mails.title")}</Heading>
          <Paragraph size="small" className="text-ui-fg-subtle">
            {t("mails.text")}
          </Paragraph>
        </div>
        <Choice
          label={t("mails.status")}
          value={status}
          onChange={(chosen) => setParams({ status: chosen }, { replace: true })}
          options={noticeStatuses.map((value) => ({ value, label: t(`mails.${value}`) }))}
        />
      </Container>
      {mails.isError && (
        <Failure
          title={t("mails.error")}
          error={mails.error}
          onRetry={() => void mails.refetch()}
        />
      )}
      {mails.isPending && <Loading />}
      {mails.data && mails.data.notices.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("mails.empty")}</Paragraph>
        </Container>
      )}
      {mails.data && mails.data.notices.length > 0 && (
        <Container className="divide-y p-0">
          <ul className="divide-y">
            {mails.data.notices.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </ul>
          <Pages
            offset={offset}
            count={mails.data.count}
            onChange={(to) => setParams({ status, offset: String(to) })}
          />
        </Container>
      )}
    </div>
  )
}

type PagesProps = { offset: number; count: number; onChange: (offset: number) => void }

function Pages({ offset, count, onChange }: PagesProps) {
  const { t, number } = useText()
  const last = Math.min(offset + MAILS_PER_PAGE, count)
  return (
    <div className="txt-small flex flex-wrap items-center justify-between gap-2 px-6 py-4 tabular-nums">
      {t("mails.of", { from: number(offset + 1), to: number(last), total: number(count) })}
      <div className="flex gap-2">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => onChange(Math.max(0, offset - MAILS_PER_PAGE))}
        >
          {t("mails.prev")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={last >= count}
          onClick={() => onChange(offset + MAILS_PER_PAGE)}
        >
          {t("mails.nextPage")}
        </Button>
      </div>
    </div>
  )
}
