import { useId } from "react"
import { useText } from "../../lib/use-text"
import { FindListings, FoundListing } from "./find-listings"

type Props = {
  chosen: string | null
  problem: string | undefined
  onChoose: (id: string | null) => void
}

/** One of the public listings. */
export function ChooseListing({ chosen, problem, onChoose }: Props) {
  const { t } = useText()
  const name = useId()
  return (
    <FindListings problem={problem} onFind={() => onChoose(null)}>
      {(found) => (
        <fieldset className="flex flex-col gap-1">
          <legend className="txt-small-plus pb-1">{t("shopWindow.listing")}</legend>
          {found.map((listing) => (
            <label key={listing.id} className="txt-small flex items-center gap-2">
              <input
                type="radio"
                name={name}
                checked={chosen === listing.id}
                onChange={() => onChoose(listing.id)}
              />
              <FoundListing listing={listing} />
            </label>
          ))}
        </fieldset>
      )}
    </FindListings>
  )
}
