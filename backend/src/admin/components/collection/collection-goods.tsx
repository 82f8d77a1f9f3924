import { Button } from "@medusajs/ui"
import { useRef, useState } from "react"
import type { CollectionView } from "../../../contracts/collection"
import { useText } from "../../lib/use-text"
import { FindListings, FoundListing } from "../shop-window/find-listings"

export type Goods = CollectionView["listings"]
type Props = { value: Goods; problem: string | undefined; onChange: (value: Goods) => void }

/** The goods of a collection in their order: found, added, moved and taken out. */
export function CollectionGoods({ value, problem, onChange }: Props) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState("")
  const nameOf = ({ title }: Goods[number]) => title ?? t("collections.notPublic")
  const move = (from: number, to: number) => {
    if (to < 0 || to >= value.length) return
    const moved = [...value]
    const [taken] = moved.splice(from, 1)
    if (!taken) return
    moved.splice(to, 0, taken)
    setSaid(t("collections.movedTo", { title: nameOf(taken), place: to + 1 }))
    onChange(moved)
  }
  const takeOut = (good: Goods[number]) => {
    setSaid(t("collections.tookOut", { title: nameOf(good) }))
    onChange(value.filter(({ id }) => id !== good.id))
    // Its button goes with it.
    list.current?.focus()
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="txt-small-plus pb-1">
        {t("collections.goods", { count: value.length })}
      </legend>
      <ol ref={list} tabIndex={-1} className="flex flex-col gap-1">
        {value.map((good, at) => {
          const { id, producer } = good
          const name = nameOf(good)
          return (
            <li key={id} className="txt-small flex flex-wrap items-center justify-between gap-2">
              <span>
                {at + 1}. <bdi>{name}</bdi>
                {producer && (
                  <>
                    {" · "}
                    <bdi>{producer}</bdi>
                  </>
                )}
              </span>
              <span className="flex gap-1">
                <Button
                  size="small"
                  variant="transparent"
                  type="button"
                  aria-disabled={at === 0}
                  aria-label={t("collections.upThis", { title: name })}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  variant="transparent"
                  type="button"
                  aria-disabled={at === value.length - 1}
                  aria-label={t("collections.downThis", { title: name })}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </Button>
                <Button
                  size="small"
                  variant="transparent"
                  type="button"
                  aria-label={t("collections.outThis", { title: name })}
                  onClick={() => takeOut(good)}
                >
                  {t("collections.out")}
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <FindListings problem={problem}>
        {(found) => (
          <ul className="flex flex-col gap-1">
            {found.map(({ id, title, producer, ...listing }) => (
              <li key={id} className="txt-small flex flex-wrap items-center justify-between gap-2">
                <FoundListing listing={{ id, title, producer, ...listing }} />
                <Button
                  size="small"
                  variant="secondary"
                  type="button"
                  disabled={value.some((one) => one.id === id)}
                  aria-label={t("collections.addThis", { title })}
                  onClick={() => onChange([...value, { id, title, producer }])}
                >
                  {value.some((one) => one.id === id)
                    ? t("collections.added")
                    : t("collections.addIt")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </FindListings>
    </fieldset>
  )
}
