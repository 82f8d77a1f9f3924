import { Button, toast } from "@medusajs/ui"
import { addMonths, dayIn } from "@serumpun/domain/days"
import { localized } from "@serumpun/domain/locales"
import { checkCollection } from "@serumpun/domain/shop-window/collection"
import { type FormEvent, useState } from "react"
import type { CollectionView } from "../../../contracts/collection"
import { useCollectionDeed } from "../../lib/collection-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { DayRange } from "../day-range"
import { LocalizedField } from "../localized-field"
import { Failure } from "../notices"
import { CollectionGoods } from "./collection-goods"

/** `there` is the collection as it stands now; none for a new one. */
type Props = { there?: CollectionView; onDone: () => void; onCancel?: () => void }

/** A collection is made or changed. What is typed stays when it is refused. */
export function CollectionForm({ there, onDone, onCancel }: Props) {
  const { t, problem: sentence } = useText()
  const save = useCollectionDeed()
  const today = dayIn(new Date())
  const [draft, setDraft] = useState(() => draftOf(there, today))
  const [seen, setSeen] = useState(there)
  const [tried, setTried] = useState(false)
  const content = {
    title: localized(draft.title),
    introduction: localized(draft.introduction),
    listing_ids: draft.goods.map(({ id }) => id),
    from_day: draft.from_day,
    until_day: draft.until_day,
  }
  const sent = problemsOf(save.error)
  const wrong = [...checkCollection(content, today, seen?.from_day ?? null), ...sent]
  const problemAt = (field: string) => {
    const found = tried ? wrong.find((one) => one.field === field) : undefined
    return found && sentence(found)
  }
  const isGone = there?.state === "ended"
  const isOutrun = !isGone && sent.some(({ code }) => code === "changed_elsewhere")
  const isAtField = sent.some(({ field }) =>
    /^(title|introduction|listing_ids|from_day|until_day)/.test(field),
  )
  const change = (changed: Partial<typeof draft>) => {
    save.reset()
    setDraft({ ...draft, ...changed })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.length > sent.length) return
    save.mutate(
      seen
        ? { deed: "change", id: seen.id, body: { ...content, version: seen.version } }
        : { deed: "make", body: content },
      {
        onSuccess: () => {
          toast.success(t("collections.saved"))
          onDone()
        },
      },
    )
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={send} noValidate>
      {isGone && (
        <p role="alert" className="txt-small-plus">
          {t("collections.goneMeanwhile")}
        </p>
      )}
      {isOutrun && there && (
        <div role="alert" className="border-ui-border-strong flex flex-col gap-2 border p-3">
          <p className="txt-small-plus">
            {t("collections.meanwhile", { name: there.changed_by ?? there.made_by })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => {
                setSeen(there)
                change(draftOf(there, today))
              }}
            >
              {t("collections.takeTheirs")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => {
                setSeen(there)
                save.reset()
              }}
            >
              {t("collections.keepMine")}
            </Button>
          </div>
        </div>
      )}
      <LocalizedField
        label={t("collections.name")}
        value={draft.title}
        onChange={(title) => change({ title })}
        problemAt={(locale) => problemAt(`title.${locale}`)}
      />
      <LocalizedField
        isLong
        label={t("collections.introduction")}
        value={draft.introduction}
        onChange={(introduction) => change({ introduction })}
        problemAt={(locale) => problemAt(`introduction.${locale}`)}
      />
      <CollectionGoods
        value={draft.goods}
        problem={problemAt("listing_ids")}
        onChange={(goods) => change({ goods })}
      />
      <div className="flex flex-wrap items-start gap-3">
        <DayRange value={draft} problemAt={problemAt} onChange={change} />
      </div>
      {save.isError && !isOutrun && !isGone && !isAtField && <Failure error={save.error} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" type="submit" disabled={isOutrun || isGone} isLoading={save.isPending}>
          {t("collections.save")}
        </Button>
        {onCancel && (
          <Button size="small" variant="secondary" type="button" onClick={onCancel}>
            {t("common.cancel")}
          </Button>
        )}
      </div>
    </form>
  )
}

const draftOf = (there: CollectionView | undefined, today: string) => ({
  title: { ...there?.title },
  introduction: { ...there?.introduction },
  goods: there?.listings ?? [],
  from_day: there?.from_day ?? today,
  until_day: there?.until_day ?? addMonths(today, 3),
})
