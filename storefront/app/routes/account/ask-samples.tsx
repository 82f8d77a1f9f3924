import { randomUUID } from "node:crypto"
import type { BuyerMe, BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { CompanyView } from "@serumpun/backend/src/contracts/company.ts"
import { countryCodes } from "@serumpun/domain/countries"
import { SAMPLE_GOODS_MAX } from "@serumpun/domain/sample/samples"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { VerifyFirst } from "#app/features/auth/verify-first.tsx"
import { AddressPick } from "#app/features/rfq/address-pick.tsx"
import { type AskedGood, atRows, readAsking, withAddress } from "#app/features/sample/ask-values.ts"
import { AskSamplesView } from "#app/features/sample/ask-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/ask-samples.ts"

type Call = Awaited<ReturnType<typeof buyerApi>>

/** Listings by their handles, and those of an RFQ, in the order in which they are asked for. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const asked = new URL(request.url).searchParams
  const rfq_id = asked.get("rfq") ?? ""
  const [me, addresses, goods, prices] = await Promise.all([
    call<BuyerMe>("/store/buyer/me"),
    readAddresses(call),
    readAskedGoods(call, { handles: asked.getAll("listing"), rfq_id, locale }),
    readPrices(context),
  ])
  const [first] = addresses
  const blank: FormValues = {
    ...{ key: randomUUID(), rfq_id, currency: prices.currency, country: me.country_code },
    recipient: me.company_name || [me.first_name, me.last_name].filter(Boolean).join(" "),
    ...Object.fromEntries(
      goods.flatMap(({ listing_id, title, producer }, index) => [
        [`goods.${index}.listing_id`, listing_id],
        [`goods.${index}.title`, title],
        [`goods.${index}.producer`, producer],
        [`goods.${index}.chosen`, "on"],
      ]),
    ),
  }
  const t = translator(locale)
  return {
    ...{ addresses, email: me.email, country_codes: [...countryCodes] },
    values: first ? withAddress({ ...blank, address: first.id }, addresses) : blank,
    title: t("sample:ask.title"),
    description: t("sample:ask.text"),
  }
}

const readAddresses = async (call: Call) =>
  (await call<{ company: CompanyView }>("/store/buyer/company")).company.addresses

/** What can no longer be asked for is left out. */
async function readAskedGoods(
  call: Call,
  { handles, rfq_id, locale }: { handles: string[]; rfq_id: string; locale: string },
): Promise<AskedGood[]> {
  const rfq = rfq_id
    ? (await call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(rfq_id)}`)).rfq
    : null
  const all = [...handles, ...(rfq?.items.map(({ listing_handle }) => listing_handle ?? "") ?? [])]
  const wanted = [...new Set(all)].filter(Boolean).slice(0, SAMPLE_GOODS_MAX)
  const found = await Promise.all(wanted.map((handle) => readListing(handle, locale)))
  return found.flatMap((listing) =>
    listing
      ? [{ listing_id: listing.id, title: listing.title, producer: listing.producer.name }]
      : [],
  )
}

/** Null for one that is not public any more. */
async function readListing(handle: string, locale: string): Promise<ListingDetail | null> {
  try {
    return await api<ListingDetail>(`/store/listings/${segment(handle)}`, { query: { locale } })
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw data(null, { status: 503 })
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { intent, ...typed } = readFormValues(await request.formData())
  if (intent === "address") {
    const values = withAddress(typed, await readAddresses(call))
    return data({ values, problems: [], unavailable: false as const })
  }
  const { body, problems } = readAsking(typed)
  if (problems.length > 0)
    return data({ values: typed, problems, unavailable: false as const }, { status: 400 })
  const idempotency_key = idempotencyKey(typed.key, body)
  const { refusal } = await attempt(() =>
    call("/store/buyer/samples", { method: "POST", body: { ...body, idempotency_key } }),
  )
  if (refusal)
    return data(
      { values: typed, ...refusal, problems: atRows(refusal.problems, typed) },
      { status: refusal.status },
    )
  return redirect(`/${locale}/account/samples`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "samples_asked") },
  })
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function AskSamples({ loaderData, actionData }: Route.ComponentProps) {
  const { addresses, country_codes, email } = loaderData
  const values = actionData?.values ?? loaderData.values
  const problems = actionData?.problems ?? []
  const isUnverified = problems.some(({ code }) => code === "email_unverified")
  return (
    <AskSamplesView
      values={values}
      problems={problems.filter(({ code }) => code !== "email_unverified")}
      unavailable={actionData?.unavailable ?? false}
      country_codes={country_codes}
      addressPick={<AddressPick {...{ addresses, values, problems }} />}
      notices={isUnverified ? <VerifyFirst email={email} /> : null}
    />
  )
}
