import { differences } from "../lib/differences"
import { useText } from "../lib/use-text"

type Props = { now: string; was: string | null; language?: string }

/** A text with what the revision adds and removes; without an earlier text, just the text. */
export function MarkedText({ now, was, language = "en" }: Props) {
  const { t } = useText()
  if (was === null) return <>{now}</>
  return (
    <>
      {differences(was, now, language).map(({ kind, text }, index) => {
        if (kind === "same") return text
        const Mark = kind === "added" ? "ins" : "del"
        const colour =
          kind === "added"
            ? "bg-ui-tag-green-bg text-ui-tag-green-text underline"
            : "bg-ui-tag-red-bg text-ui-tag-red-text line-through"
        return (
          <Mark key={index} className={`${colour} rounded-sm`} title={t(`review.${kind}`)}>
            {text}
          </Mark>
        )
      })}
    </>
  )
}
