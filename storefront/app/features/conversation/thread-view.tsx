import type { ThreadView as Thread } from "@serumpun/backend/src/contracts/conversation.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { ConversationSide } from "@serumpun/domain/conversation-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { MessageForm, type MessageAnswer } from "./message-form.tsx"
import { EventItem, MessageItem } from "./message-item.tsx"
import { timelineOf, type ThreadRfq } from "./timeline.ts"

export type ThreadProps = {
  thread: Thread & Paged
  rfq: ThreadRfq
  side: ConversationSide
  /** The other side's name. */
  party: string
  /** The thread's own address. */
  base: string
  answer: MessageAnswer
}

/** A thread: messages between what was sent and asked for, then the form. */
export function ThreadView({ thread, rfq, side, party, base, answer }: ThreadProps) {
  const { t } = useTranslation("conversation")
  const subjects = useSubjects(rfq)
  const isNewest = thread.offset === 0
  const isOldest = thread.offset + thread.messages.length >= thread.count
  const entries = timelineOf(rfq, thread.messages, { isOldest, isNewest })
  return (
    <div
      className="thread"
      data-thread={base}
      data-thread-version={isNewest ? thread.version : undefined}
    >
      <p className="lede">{t("lede", { party })}</p>
      <div data-thread-list="">
        {isOldest ? null : (
          <p>
            <a href={`${base}?page=${pageNumber(thread) + 1}`}>{t("older")}</a>
          </p>
        )}
        <div role="log" aria-label={t("title", { party })}>
          <ol className="thread-list">
            {entries.map((entry) =>
              entry.kind === "message" ? (
                <MessageItem
                  key={entry.key}
                  message={entry.message}
                  side={side}
                  party={party}
                  base={base}
                  about={aboutOf(entry.message, subjects)}
                />
              ) : (
                <EventItem key={entry.key} entry={entry} />
              ),
            )}
          </ol>
        </div>
        {thread.count === 0 ? <p className="soft">{t("empty")}</p> : null}
        {isNewest ? (
          // A link to this very page would only scroll; a form asks the server again.
          <form action={base} id="newest">
            <Button variant="quiet">{t("refresh")}</Button>
          </form>
        ) : (
          <p id="newest">
            <a href={pageNumber(thread) === 2 ? base : `${base}?page=${pageNumber(thread) - 1}`}>
              {t("newer")}
            </a>
          </p>
        )}
      </div>
      {thread.is_open ? (
        <Allowed>
          <>
            <Waiting />
            <MessageForm side={side} answer={answer} subjects={subjects} />
          </>
        </Allowed>
      ) : (
        <Notice kind="info" title={t("closed")} />
      )}
    </div>
  )
}

/** What the script shows of messages that wait in the browser; without it there are none. */
function Waiting() {
  const { t } = useTranslation(["conversation", "common"])
  return (
    <div data-thread-waiting="" hidden>
      <ol className="thread-list" data-thread-waiting-list="" />
      <template data-thread-waiting-item="">
        <li className="thread-message thread-own thread-waiting">
          <p className="thread-text" dir="auto" />
          <p className="thread-foot">
            <span>{t("state.waiting")}</span>
          </p>
        </li>
      </template>
      <p className="soft" role="status">
        {t("waiting")}
      </p>
      <p data-thread-signed-out="" hidden>
        {t("signIn")}
      </p>
    </div>
  )
}

const pageNumber = ({ offset, limit }: Paged) => Math.floor(offset / limit) + 1

function useSubjects(rfq: ThreadRfq) {
  const { t } = useTranslation("conversation")
  const format = useFormat()
  return [
    ...rfq.items.map(({ id, line, title }) => ({
      value: `line:${id}`,
      label: t("about.line", { line: format.number(line), title }),
    })),
    ...rfq.quotes
      .filter(({ sent_at }) => sent_at)
      .map(({ id, number, version }) => ({
        value: `quote:${id}`,
        label: t("about.quote", { number, version: format.number(version) }),
      })),
  ]
}

function aboutOf(
  { rfq_item_id, quote_id }: { rfq_item_id: string | null; quote_id: string | null },
  subjects: { value: string; label: string }[],
): string | null {
  const value = rfq_item_id ? `line:${rfq_item_id}` : `quote:${quote_id}`
  return subjects.find((subject) => subject.value === value)?.label ?? null
}
