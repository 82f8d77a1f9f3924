import { Button, StatusBadge, Text as Paragraph, toast } from "@medusajs/ui"
import type { RubricGroup as Group } from "@serumpun/domain/rubrics/groups"
import type { RubricEdition } from "../../../contracts/rubrics"
import { useRubricDeed } from "../../lib/rubric-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { Section } from "../section"
import { RubricEditor } from "./rubric-editor"
import { RubricView } from "./rubric-view"

const colors = { draft: "blue", planned: "orange", in_force: "green", past: "grey" } as const

type Props = { group: Group; editions: RubricEdition[]; mayWrite: boolean }

/** The editions of one group of goods, the newest first; an operator writes the next one. */
export function RubricGroup({ group, editions, mayWrite }: Props) {
  const { t } = useText()
  const deed = useRubricDeed()
  const current = editions.find(({ state }) => state === "in_force")
  const hasDraft = editions.some(({ state }) => state === "draft")
  const begin = () =>
    current &&
    deed.mutate(
      { deed: "draft", group, content: current.content },
      { onSuccess: () => toast.success(t("rubrics.drafted")) },
    )
  return (
    <Section
      title={t(`rubrics.group.${group}`)}
      aside={
        mayWrite &&
        !hasDraft && (
          <Button size="small" variant="secondary" isLoading={deed.isPending} onClick={begin}>
            {t("rubrics.next", { group: t(`rubrics.group.${group}`) })}
          </Button>
        )
      }
    >
      {deed.isError && <Failure error={deed.error} />}
      {editions.map((edition) => (
        <Edition key={edition.id} edition={edition} mayWrite={mayWrite} />
      ))}
    </Section>
  )
}

function Edition({ edition, mayWrite }: { edition: RubricEdition; mayWrite: boolean }) {
  const { t, day } = useText()
  const { number, state, from_day, author, note, content } = edition
  const parts = [
    from_day ? t("rubrics.from", { day: day(from_day) }) : null,
    author ? t("rubrics.by", { author }) : t("rubrics.byCode"),
  ].filter(Boolean)
  return (
    <details open={state === "draft" && mayWrite}>
      <summary className="txt-small-plus cursor-pointer">
        {t("rubrics.edition", { number })}{" "}
        <StatusBadge color={colors[state]}>{t(`rubrics.state.${state}`)}</StatusBadge>
      </summary>
      <div className="flex flex-col gap-3 py-3">
        <Paragraph size="small" className="text-ui-fg-subtle">
          {parts.join(" · ")}
        </Paragraph>
        {note && !(state === "draft" && mayWrite) && <Paragraph size="small">{note}</Paragraph>}
        {state === "draft" && mayWrite ? (
          <RubricEditor key={edition.id} edition={edition} />
        ) : (
          <RubricView content={content} />
        )}
      </div>
    </details>
  )
}
