import { Button, StatusBadge, toast } from "@medusajs/ui"
import type { NoticeSummary } from "../../contracts/notice"
import { useSendMail } from "../lib/mail-queries"
import { useText } from "../lib/use-text"
import { Failure } from "./notices"

const colors = { waiting: "orange", sent: "green", failed: "red", unwanted: "grey" } as const

/** One mail: to whom, of what kind, how it went, and a way to try it at once. */
export function MailRow({ mail }: { mail: NoticeSummary }) {
  const { t, moment } = useText()
  const send = useSendMail()
  const { id, kind, recipient, status, attempts, last_error } = mail
  const times = [
    t("mails.written", { moment: moment(mail.created_at) }),
    mail.sent_at && t("mails.sentAt", { moment: moment(mail.sent_at) }),
    mail.next_attempt_at && t("mails.nextAttempt", { moment: moment(mail.next_attempt_at) }),
    t("mails.attempts", { count: attempts }),
  ]
  const tryNow = () =>
    send.mutate(id, {
      onSuccess: ({ notice }) =>
        notice.status === "sent"
          ? toast.success(t("mails.retried", { recipient }))
          : toast.warning(t("mails.stillWaiting", { recipient })),
    })
  return (
    <li className="flex flex-col gap-1 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="txt-compact-small-plus min-w-0 break-words">
          {t("mails.to", { recipient, kind: kind.replaceAll("_", " ") })}
        </span>
        <StatusBadge color={colors[status]}>{t(`mails.${status}`)}</StatusBadge>
      </div>
      <span className="txt-small text-ui-fg-subtle tabular-nums">
        {times.filter(Boolean).join(" · ")}
      </span>
      {last_error && (
        <span className="txt-small text-ui-fg-error break-words" lang="en">
          {last_error}
        </span>
      )}
      {send.isError && <Failure error={send.error} />}
      {status !== "sent" && status !== "unwanted" && (
        <Button
          size="small"
          variant="secondary"
          className="self-start"
          isLoading={send.isPending}
          aria-label={`${t("mails.retry")}: ${recipient}`}
          onClick={tryNow}
        >
          {t("mails.retry")}
        </Button>
      )}
    </li>
  )
}
