import {
  Badge,
  Button,
  Container,
  Heading,
  Text as Paragraph,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AccountSession, AccountSessions, SessionsEnded } from "../../contracts/account"
import { Failure, Loading } from "../components/notices"
import { request } from "../lib/request"
import { useText } from "../lib/use-text"

const key = ["sessions"]
const path = "/account/sessions"

/** Where whoever works in the Admin is signed in, and how to end what is not theirs. */
export default function SessionsPage() {
  const { t } = useText()
  const prompt = usePrompt()
  const sessions = useQuery({ queryKey: key, queryFn: () => request<AccountSessions>(path) })
  const endAll = useMutation({
    mutationFn: () => request<SessionsEnded>(path, undefined, "DELETE"),
    onSuccess: () => window.location.assign("/app/login"),
  })
  const confirmEndAll = async () => {
    const question = {
      title: t("sessions.endAllTitle"),
      description: t("sessions.endAllText"),
      confirmText: t("sessions.endAll"),
      cancelText: t("common.cancel"),
    }
    if (await prompt(question)) endAll.mutate()
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h1">{t("sessions.title")}</Heading>
          <Paragraph size="small" className="text-ui-fg-subtle">
            {t("sessions.text")}
          </Paragraph>
        </div>
        <Button
          size="small"
          variant="danger"
          isLoading={endAll.isPending}
          onClick={() => void confirmEndAll()}
        >
          {t("sessions.endAll")}
        </Button>
      </div>
      {endAll.isError && <Failure error={endAll.error} />}
      {sessions.isError && (
        <Failure
          title={t("sessions.error")}
          error={sessions.error}
          onRetry={() => void sessions.refetch()}
        />
      )}
      {sessions.isPending && <Loading />}
      <ul className="divide-y">
        {sessions.data?.sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Container>
  )
}

function SessionRow({ session }: { session: AccountSession }) {
  const { t, moment } = useText()
  const client = useQueryClient()
  const { id, client_address: address, last_seen_at, is_current } = session
  const device = session.device || t("sessions.unknown")
  const end = useMutation({
    mutationFn: () =>
      request<SessionsEnded>(`${path}/${encodeURIComponent(id)}`, undefined, "DELETE"),
    onSuccess: () => toast.success(t("sessions.ended")),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div className="min-w-0">
        <p className="txt-compact-small-plus">{device}</p>
        <p className="txt-small text-ui-fg-subtle tabular-nums">
          {t("sessions.last", { moment: moment(last_seen_at), address })}
        </p>
        {end.isError && <Failure error={end.error} />}
      </div>
      {is_current ? (
        <Badge size="2xsmall">{t("sessions.here")}</Badge>
      ) : (
        <Button
          size="small"
          variant="secondary"
          isLoading={end.isPending}
          aria-label={`${t("sessions.end")}: ${device}`}
          onClick={() => end.mutate()}
        >
          {t("sessions.end")}
        </Button>
      )}
    </li>
  )
}
