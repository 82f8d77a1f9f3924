import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { CompareTick } from "#app/components/listing/compare-tick.tsx"
import { PauseMark } from "#app/components/listing/pause-mark.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { SHORTLIST_NOTE_MAX } from "@serumpun/domain/shortlist"
import { inWords } from "./in-words.ts"
import type { ShownLine } from "./shortlist-page.server.ts"

type Props = { line: ShownLine; prices: PriceView }

/** One of the goods: what it is and costs, the note, and the way off the list. */
export function ShortlistItem({ line, prices }: Props) {
  const { t } = useTranslation("shortlist")
  const locale = useLocale()
  const { card, listing_id, handle, note } = line
  const title = card?.title ?? inWords(handle)
  const value = `${listing_id} ${handle}`
  const field = `note-${listing_id}`
  return (
    <li className="shortlist-item">
      {card ? <Goods card={card} prices={prices} /> : <p>{t("gone", { name: title })}</p>}
      <form method="post" action={`/${locale}/shortlist/items`} className="shortlist-note">
        <label htmlFor={field}>
          {t("note")}
          <span className="visually-hidden">: {title}</span>
        </label>
        <input
          id={field}
          name="text"
          defaultValue={note}
          maxLength={SHORTLIST_NOTE_MAX}
          autoComplete="off"
        />
        <Button
          variant="secondary"
          name="note"
          value={value}
          aria-label={t("saveNoteOne", { title })}
        >
          {t("saveNote")}
        </Button>
        <Button variant="quiet" name="remove" value={value} aria-label={t("removeOne", { title })}>
          {t("remove")}
        </Button>
      </form>
    </li>
  )
}

function Goods({ card, prices }: { card: ListingCard; prices: PriceView }) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const locale = useLocale()
  const shown = toCardData(card, locale, prices)
  return (
    <div className="shortlist-goods">
      {card.image ? <Picture image={{ ...card.image, alt: "" }} sizes="8rem" /> : null}
      <div>
        <h2>
          <a href={shown.href}>{card.title}</a>
        </h2>
        <p className="soft">{t("listing.by", { producer: card.producer, place: card.place })}</p>
        <p className="num">
          <bdi>
            {t("listing.from", {
              price: format.unitPrice(shown.price_from, shown.currency),
              unit: t(`unit.perUnit.${card.unit}`),
            })}
          </bdi>{" "}
          <bdi className="soft">{card.incoterm_label}</bdi>
        </p>
        <p className="soft">
          {t("facet.moq")}: {format.quantity(card.moq, card.unit)} · {t("facet.lead_time_days")}:{" "}
          {t("unit.days", { count: card.lead_time_days })}
        </p>
        {shown.pause ? <PauseMark pause={shown.pause} /> : null}
        <CompareTick handle={card.handle} title={card.title} />
      </div>
    </div>
  )
}
