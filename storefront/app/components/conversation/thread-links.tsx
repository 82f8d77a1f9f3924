import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "../ui/section.tsx"

type Link = { href: string; party: string; unread: number }

/** The threads of a request, one per producer, with what is new in each. */
export function ThreadLinks({ threads }: { threads: Link[] }) {
  const { t } = useTranslation("conversation")
  return (
    <Section title={t("section")} id="messages">
      <ul className="document-screen-only">
        {threads.map(({ href, party, unread }) => (
          <li key={href}>
            <a href={href}>{t("linkWith", { party })}</a>{" "}
            {unread > 0 ? <strong>{t("new", { count: unread })}</strong> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How much is new in the thread that an order's negotiation was had in. */
export const unreadOf = (
  { threads }: UnreadThreads,
  order: { rfq_id: string; producer_id: string },
): number =>
  threads.find((one) => one.rfq_id === order.rfq_id && one.producer_id === order.producer_id)
    ?.unread ?? 0

/** What has not been read, in all threads of one side; nothing when everything is. */
export function UnreadLinks({
  unread,
  hrefOf,
}: {
  unread: UnreadThreads
  hrefOf: (thread: UnreadThreads["threads"][number]) => string
}) {
  const { t } = useTranslation("conversation")
  if (unread.unread === 0) return null
  return (
    <section className="card" aria-label={t("newAbout")}>
      <p className="eyebrow">{t("newAbout")}</p>
      <ul>
        {unread.threads.map((thread) => (
          <li key={`${thread.rfq_id} ${thread.producer_id}`}>
            <a href={hrefOf(thread)}>
              <bdi>{thread.number}</bdi>
            </a>
            : {t("new", { count: thread.unread })}
          </li>
        ))}
      </ul>
    </section>
  )
}
