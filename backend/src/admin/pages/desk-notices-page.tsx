import { Button, Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { DeskMailWish } from "../components/desk-mail-wish"
import { Failure, Loading } from "../components/notices"
import {
  DESK_NOTICES_PER_PAGE,
  useDeskNotices,
  useReadDeskNotices,
} from "../lib/desk-notice-queries"
import { useCurator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** What a curator has been told, the newest first, whether it went out by mail or not. */
export default function DeskNoticesPage() {
  const { t, moment } = useText()
  const curator = useCurator()
  const isCurator = Boolean(curator.data)
  const [offset, setOffset] = useState(0)
  const notices = useDeskNotices(isCurator, offset)
  const read = useReadDeskNotices()
  if (curator.data === null)
    return (
      <Container>
        <Paragraph size="small">{t("deskNotices.curatorsOnly")}</Paragraph>
      </Container>
    )
  if (notices.isError)
    return <Failure error={notices.error} onRetry={() => void notices.refetch()} />
  if (!notices.data) return <Loading />
  const { count, unread } = notices.data
  return (
    <Container className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level="h1">{t("deskNotices.title")}</Heading>
        {unread > 0 && (
          <Button size="small" variant="secondary" onClick={() => read.mutate(null)}>
            {t("deskNotices.readAll")}
          </Button>
        )}
      </div>
      <DeskMailWish />
      {read.isError && <Failure error={read.error} />}
      {count === 0 && <Paragraph size="small">{t("deskNotices.none")}</Paragraph>}
      <ul className="flex flex-col gap-2">
        {notices.data.notices.map((notice) => (
          <li key={notice.id} className="txt-small flex flex-wrap justify-between gap-x-3">
            <Link
              to={notice.path.replace(/^\/app/, "")}
              className={notice.is_read ? "underline" : "txt-small-plus underline"}
              onClick={() => read.mutate(notice.id)}
            >
              {notice.title}
              {!notice.is_read && ` (${t("deskNotices.new")})`}
            </Link>
            <span className="text-ui-fg-subtle">{moment(notice.created_at)}</span>
          </li>
        ))}
      </ul>
      {count > DESK_NOTICES_PER_PAGE && (
        <div className="flex gap-2">
          <Button
            size="small"
            variant="secondary"
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - DESK_NOTICES_PER_PAGE))}
          >
            {t("deskNotices.newer")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={offset + DESK_NOTICES_PER_PAGE >= count}
            onClick={() => setOffset(offset + DESK_NOTICES_PER_PAGE)}
          >
            {t("deskNotices.older")}
          </Button>
        </div>
      )}
    </Container>
  )
}
