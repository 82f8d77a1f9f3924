import type { MessageView } from "@serumpun/backend/src/contracts/conversation.ts"
import type { ConversationSide } from "@serumpun/domain/conversation-rules"
import { textDirection } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { classes } from "#app/components/ui/classes.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { usePhrases } from "./phrase-text.tsx"
import type { Entry } from "./timeline.ts"

type MessageProps = {
  message: MessageView
  /** Who reads. */
  side: ConversationSide
  /** What the message is about, when it is not the whole request. */
  about: string | null
  /** The other side's name, for a writer who keeps theirs to themselves. */
  party: string
  /** The thread's own address, which its files stand below. */
  base: string
}

export function MessageItem({ message, side, about, party, base }: MessageProps) {
  const { t } = useTranslation("conversation")
  const format = useFormat()
  const phrases = usePhrases()
  const { language, text, phrase, files } = message
  const isOwn = message.side === side
  const isForeign = language !== useLocale()
  return (
    <li className={classes("thread-message", isOwn && "thread-own")} id={`m${message.serial}`}>
      <p className="thread-head">
        <bdi className="thread-author">{message.author_name || party}</bdi>{" "}
        <time dateTime={message.sent_at}>{format.dateTime(message.sent_at)}</time>
      </p>
      {about ? <p className="soft">{about}</p> : null}
      {phrase ? <p className="thread-phrase">{phrases.filled(phrase)}</p> : null}
      {text ? (
        <p className="thread-text" lang={language} dir={textDirection(language)}>
          {text}
        </p>
      ) : null}
      {files.map(({ id, name, size_bytes }) => (
        <p key={id}>
          <a className="thread-file" href={`${base}/files/${id}`} download>
            <Icon name="download" />
            <bdi>{name}</bdi> <span className="soft">{sizeText(size_bytes, format.number)}</span>
          </a>
        </p>
      ))}
      <p className="thread-foot">
        {text && isForeign ? (
          <span>{t("writtenIn", { language: format.language(language) })}</span>
        ) : null}
        {isOwn ? <span>{t(message.is_read ? "state.read" : "state.sent")}</span> : null}
      </p>
    </li>
  )
}

/** Bytes as people read them, in kB of a thousand. */
function sizeText(bytes: number, number: (value: number, decimals?: number) => string): string {
  return bytes < 1_000_000
    ? `${number(Math.max(1, bytes / 1000), 0)}\u00a0kB`
    : `${number(bytes / 1_000_000, 1)}\u00a0MB`
}

/** What happened to the request or a quote, between the messages. */
export function EventItem({ entry }: { entry: Exclude<Entry, { kind: "message" }> }) {
  const { t } = useTranslation("conversation")
  const format = useFormat()
  const title =
    entry.kind === "rfq"
      ? t("entry.rfq")
      : entry.kind === "quote"
        ? t("entry.quote", { number: entry.number, version: format.number(entry.version) })
        : t("entry.wish", { number: entry.number })
  return (
    <li className="thread-event">
      <p>
        {title} <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
      </p>
      {entry.kind !== "quote" && entry.text ? (
        <p className="thread-text" dir="auto">
          {entry.text}
        </p>
      ) : null}
    </li>
  )
}
