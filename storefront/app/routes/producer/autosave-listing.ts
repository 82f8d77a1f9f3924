import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { redirect } from "react-router"
import type { AutosaveAnswer } from "#app/features/listing-editor/autosave-answer.ts"
import { saveTyped } from "#app/features/listing-editor/autosave.server.ts"
import { pricesInDollars } from "#app/features/listing-editor/rupiah-prices.ts"
import { readCatalogueState } from "#app/lib/catalogue/catalogue-state.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { unconfirmed } from "#app/lib/kept/confirmed-prices.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { doubtListingPrices } from "#app/lib/producer/usual-price.server.ts"
import type { Route } from "./+types/autosave-listing.ts"

/** What was typed since the last time, sent by the script of the editor (`use-autosave.ts`). */
export async function action(args: Route.ActionArgs) {
  const { call, locale } = await producerPage(args)
  const { based_on = "", ...sent } = readFormValues(await args.request.formData())
  const { rates } = await readCatalogueState(args.context).catch(() => ({ rates: null }))
  const typed = pricesInDollars(sent, locale, rates)
  const path = `/producer/listings/${segment(args.params.listingId)}`
  const { listing } = await call<{ listing: ProducerListing }>(path)
  const { id: own_id, content, status } = listing
  // Nothing that curators have or buyers see begins to change because somebody touched a key.
  if (status !== "draft" && status !== "changes_requested") return answer({ closed: true })
  return answer(
    await saveTyped(
      {
        ...{ call, path, locale, content, based_on },
        doubt: async (listing, values) =>
          unconfirmed(
            await doubtListingPrices(args.context, locale, {
              ...{ typed: listing, saved: content, own_id },
            }),
            values,
          ),
      },
      typed,
    ),
  )
}

/** Whoever opens the address gets the listing. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(`/${params.locale}/producer/listings/${segment(params.listingId)}`)
}

const answer = (body: AutosaveAnswer) => Response.json(body)
