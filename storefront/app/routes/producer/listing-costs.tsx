import type { CostsAnswer } from "@serumpun/backend/src/contracts/listing-costs.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { checkFobCosts, type FobCosts, shipmentCosts } from "@serumpun/domain/fob-costs"
import type { Locale } from "@serumpun/domain/locales"
import { data, redirect } from "react-router"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { CostsView } from "#app/features/listing-editor/costs-view.tsx"
import { readCatalogueState } from "#app/lib/catalogue/catalogue-state.server.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"
import { readRupiahField } from "#app/lib/format/read-price.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { type FormValues, readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/listing-costs.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t, locale } = await producerPage(args)
  const path = `/producer/listings/${segment(args.params.listingId)}`
  const [{ listing }, { costs, is_own }, { rates }] = await Promise.all([
    call<{ listing: ProducerListing }>(path),
    call<CostsAnswer>(`${path}/costs`),
    readCatalogueState(args.context).catch(() => ({ rates: null })),
  ])
  const { tiers, unit } = listing.content
  const isEmpty = Object.values(costs).every((amount) => amount === 0)
  return {
    title: t("costs:title", { title: listing.title }),
    ...{ id: listing.id, tiers, unit, rates, costs },
    values: writeCosts(costs, locale),
    isBorrowed: !is_own && !isEmpty,
  }
}

export async function action(args: Route.ActionArgs) {
  const { call, locale, base } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const costs = readCosts(values, locale)
  const problems = checkFobCosts(costs)
  if (problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const path = `/listings/${segment(args.params.listingId)}/costs`
  const { refusal } = await attempt(() => call(`/producer${path}`, { body: costs }))
  if (refusal) return data({ ...refusal, values }, { status: refusal.status })
  return redirect(`${base}${path}#remains`, 303)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function ListingCostsPage({ loaderData, actionData }: Route.ComponentProps) {
  const back = `/${useLocale()}/producer/listings/${loaderData.id}?part=price`
  return (
    <>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <CostsView
        {...loaderData}
        back={back}
        values={actionData?.values ?? loaderData.values}
        problems={actionData?.problems ?? []}
      />
    </>
  )
}

function writeCosts(costs: FobCosts, locale: Locale): FormValues {
  return Object.fromEntries(
    Object.entries(costs).map(([name, amount]) => [
      name,
      amount ? writeNumber(amount, locale) : "",
    ]),
  )
}

/** An empty field costs nothing; what is no number is NaN. */
function readCosts(values: FormValues, locale: Locale): FobCosts {
  const amount = (name: string) => readRupiahField(values[name], locale) ?? 0
  const [inland_idr, port_idr, clearance_idr] = shipmentCosts.map(amount)
  return {
    inland_idr: inland_idr ?? 0,
    port_idr: port_idr ?? 0,
    clearance_idr: clearance_idr ?? 0,
    bank_percent: readNumber(values.bank_percent, locale) ?? 0,
  }
}
