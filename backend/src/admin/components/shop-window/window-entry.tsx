import { Badge, Button, toast } from "@medusajs/ui"
import { dayIn, daysBetween } from "@serumpun/domain/days"
import type { ShopWindowView } from "../../../contracts/shop-window"
import { useEndInWindow, useShowInWindow } from "../../lib/shop-window-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"

/** One listing in the window: until when, why, and by whom. It is taken away, and can be put back at once. */
export function WindowEntry({ entry }: { entry: ShopWindowView }) {
  const { t, day } = useText()
  const { kind, scope, place, title, producer, from_day, until_day, reason, made_by, url } = entry
  const today = dayIn(new Date())
  const isPlanned = from_day > today
  const facts = [
    ...(kind === "pin" ? [t(`shopWindow.in.${scope}`), t("shopWindow.placeOf", { place })] : []),
    t("shopWindow.days", { from: day(from_day), until: day(until_day) }),
    isPlanned
      ? t("shopWindow.planned")
      : t("shopWindow.left", { count: daysBetween(today, until_day) + 1 }),
  ]
  return (
    <li className="border-ui-border-base flex flex-wrap items-start justify-between gap-2 border-b py-2 last:border-b-0">
      <div className="max-w-prose">
        <p className="txt-small-plus">
          {url ? (
            <a className="underline" href={url} target="_blank" rel="noreferrer">
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}{" "}
          {!url && <Badge size="2xsmall">{t("shopWindow.notPublic")}</Badge>}
        </p>
        <p className="txt-small text-ui-fg-subtle">{[producer, ...facts].join(" · ")}</p>
        <p className="txt-small" dir="auto">
          {t("shopWindow.because", { reason, name: made_by })}
        </p>
      </div>
      <TakeAway entry={entry} />
    </li>
  )
}

function TakeAway({ entry }: { entry: ShopWindowView }) {
  const { t, failure } = useText()
  const end = useEndInWindow()
  const show = useShowInWindow()
  const { kind, scope, listing_id, place, from_day, until_day, reason, title } = entry
  const putBack = () => {
    const today = dayIn(new Date())
    const body = { kind, scope, listing_id, place, until_day, reason }
    // By then the row is gone, and what is given to `mutate` with it.
    return show.mutateAsync({ ...body, from_day: from_day < today ? today : from_day }).then(
      () => toast.success(t("shopWindow.putBack")),
      (error: unknown) => toast.error(failure(error)),
    )
  }
  const takeAway = () =>
    end.mutateAsync(entry.id).then(
      () =>
        toast.success(t("shopWindow.takenAway"), {
          action: {
            label: t("shopWindow.undo"),
            altText: t("shopWindow.undo"),
            onClick: () => void putBack(),
          },
        }),
      // It stands beside the button.
      () => null,
    )
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        size="small"
        variant="secondary"
        aria-label={t("shopWindow.takeAwayThis", { title })}
        isLoading={end.isPending}
        onClick={() => void takeAway()}
      >
        {t("shopWindow.takeAway")}
      </Button>
      {end.isError && <Failure error={end.error} />}
    </div>
  )
}
