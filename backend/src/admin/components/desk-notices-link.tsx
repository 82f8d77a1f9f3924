import { Badge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useDeskNotices } from "../lib/desk-notice-queries"
import { useText } from "../lib/use-text"

/** How many notices wait to be read, above the queue. */
export function DeskNoticesLink() {
  const { t, number } = useText()
  const notices = useDeskNotices(true, 0, 1)
  const unread = notices.data?.unread ?? 0
  return (
    <Link to="/curation/notices" className="txt-small-plus self-start underline">
      {t("deskNotices.title")}{" "}
      {unread > 0 && (
        <Badge size="2xsmall" color="blue">
          {t("deskNotices.unread", { number: number(unread) })}
        </Badge>
      )}
    </Link>
  )
}
