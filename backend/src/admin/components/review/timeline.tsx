import { Text as Paragraph } from "@medusajs/ui"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** Who did what when. A step that was taken back leaves its own line, so both stay readable. */
export function Timeline({ review: { log } }: { review: ReviewDetail }) {
  const { t, moment } = useText()
  const words = (action: string) =>
    t([`action.${action}`, "action.other"], { action: action.replaceAll("_", " ") })
  return (
    <Section title={t("review.sections.log")}>
      <ol className="border-ui-border-base flex flex-col gap-3 border-s ps-4">
        {log.map(({ at, actor, action, note }) => (
          <li key={`${at} ${action}`}>
            <Paragraph size="small">
              <strong>{actor}</strong> {words(action)}
            </Paragraph>
            <Paragraph size="xsmall" className="text-ui-fg-subtle">
              <time dateTime={at}>{moment(at)}</time>
            </Paragraph>
            {note && (
              <Paragraph size="small" className="whitespace-pre-line">
                {note}
              </Paragraph>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
