import { addMonths, dayIn } from "@serumpun/domain/days"
import { WINDOW_MONTHS_MAX } from "@serumpun/domain/shop-window/rules"
import { Badge, Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { CollectionView } from "../../../contracts/collection"
import { useCollectionDeed } from "../../lib/collection-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { CollectionForm } from "./collection-form"

/** Until a year after its first day it can get a later last one. */
const mayChange = ({ state, from_day }: CollectionView) =>
  state !== "ended" && addMonths(from_day, WINDOW_MONTHS_MAX) >= dayIn(new Date())

/** One collection: its days, its goods and who made it. It is changed and ended here. */
export function CollectionRow({ collection }: { collection: CollectionView }) {
  const { t, day, written } = useText()
  const [isChanging, setChanging] = useState(false)
  const { title, url, listings, from_day, until_day, state, made_by, changed_by } = collection
  const name = written(title)
  return (
    <li className="border-ui-border-base flex flex-col gap-2 border-b py-2 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="max-w-prose">
          <p className="txt-small-plus">
            {url ? (
              <a className="underline" href={url} target="_blank" rel="noreferrer">
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}{" "}
            <Badge size="2xsmall">{t(`collections.state.${state}`)}</Badge>
          </p>
          <p className="txt-small text-ui-fg-subtle">
            {t("shopWindow.days", { from: day(from_day), until: day(until_day) })}
            {" · "}
            {t("collections.goods", { count: listings.length })}
            {" · "}
            <bdi>{changed_by ?? made_by}</bdi>
          </p>
          {listings.some((listing) => listing.title === null) && (
            <p className="txt-small">
              {t("collections.hiddenGoods", {
                count: listings.filter((listing) => listing.title === null).length,
              })}
            </p>
          )}
        </div>
        {state === "ended" && <ReopenCollection id={collection.id} name={name} />}
        {mayChange(collection) && !isChanging && (
          <div className="flex gap-2">
            <Button
              size="small"
              variant="secondary"
              aria-label={t("collections.changeThis", { title: name })}
              onClick={() => setChanging(true)}
            >
              {t("collections.change")}
            </Button>
            {state !== "over" && <EndCollection id={collection.id} name={name} />}
          </div>
        )}
      </div>
      {isChanging && (
        <CollectionForm
          there={collection}
          onDone={() => setChanging(false)}
          onCancel={() => setChanging(false)}
        />
      )}
    </li>
  )
}

type ActProps = { id: string; name: string }

function EndCollection({ id, name }: ActProps) {
  const { t } = useText()
  const prompt = usePrompt()
  const agreed = () =>
    prompt({
      title: t("collections.sureEnd", { title: name }),
      description: t("collections.sureEndText"),
      confirmText: t("collections.end"),
      cancelText: t("common.cancel"),
    })
  return (
    <Act
      {...{ id, deed: "end", label: t("collections.end"), done: t("collections.hasEnded") }}
      named={t("collections.endThis", { title: name })}
      mayGoOn={agreed}
    />
  )
}

/** What was ended too early or by mistake goes on until its last day. */
function ReopenCollection({ id, name }: ActProps) {
  const { t } = useText()
  return (
    <Act
      {...{ id, deed: "reopen", label: t("collections.reopen") }}
      done={t("collections.hasReopened")}
      named={t("collections.reopenThis", { title: name })}
      mayGoOn={() => Promise.resolve(true)}
    />
  )
}

type Act = {
  id: string
  deed: "end" | "reopen"
  label: string
  /** With the collection's name, for those who hear it. */
  named: string
  done: string
  mayGoOn: () => Promise<boolean>
}

function Act({ id, deed, label, named, done, mayGoOn }: Act) {
  const act = useCollectionDeed()
  const press = async () => {
    if (await mayGoOn()) act.mutate({ deed, id }, { onSuccess: () => toast.success(done) })
  }
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        size="small"
        variant="secondary"
        aria-label={named}
        isLoading={act.isPending}
        onClick={() => void press()}
      >
        {label}
      </Button>
      {act.isError && <Failure error={act.error} />}
    </div>
  )
}
