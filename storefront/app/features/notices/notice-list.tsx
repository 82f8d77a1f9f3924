import type { NoticeView } from "@serumpun/backend/src/contracts/notice.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Props = { notices: NoticeView[]; unread: number; mails: string }

/** What an account has been told, newest first; a title leads to its page and is read with it. */
export function NoticeList({ notices, unread, mails }: Props) {
  const { t } = useTranslation("notices")
  return (
    <>
      <div className="cluster">
        <p className="soft">{unread > 0 ? t("unread", { count: unread }) : null}</p>
        {unread > 0 ? (
          <form method="post">
            <Button variant="secondary" name="read" value="all">
              {t("markAll")}
            </Button>
          </form>
        ) : null}
        <a href={mails}>{t("mails.link")}</a>
      </div>
      {notices.length === 0 ? <p>{t("empty")}</p> : null}
      <ol className="notices" role="list">
        {notices.map((notice) => (
          <Row key={notice.id} notice={notice} />
        ))}
      </ol>
    </>
  )
}

function Row({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation("notices")
  const format = useFormat()
  const locale = useLocale()
  const { id, title, path, created_at, is_read } = notice
  return (
    <li className={is_read ? "notices-row" : "notices-row notices-new"}>
      <div>
        <a href={`/${locale}/${path}`}>{title}</a>
        <p className="soft">
          {is_read ? null : <strong>{t("new")} · </strong>}
          <time dateTime={created_at}>{format.dateTime(created_at)}</time>
        </p>
      </div>
      {is_read ? null : (
        <form method="post">
          <input type="hidden" name="read" value={id} />
          <Button variant="quiet" aria-label={`${t("markOne")}: ${title}`}>
            {t("markOne")}
          </Button>
        </form>
      )}
    </li>
  )
}
