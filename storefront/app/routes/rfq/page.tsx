import { data, redirect } from "react-router"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { Sender } from "#app/features/auth/sender.tsx"
import { useAuthLabels } from "#app/features/auth/use-auth-labels.ts"
import { VerifyFirst } from "#app/features/auth/verify-first.tsx"
import { RfqDocument } from "#app/features/quote/rfq-document.tsx"
import { PreviewView } from "#app/features/rfq/preview-view.tsx"
import {
  applyIntent,
  basketOfLines,
  readIntent,
  readLines,
  translateNumbers,
} from "#app/features/rfq/rfq-form.ts"
import {
  readRfqPage,
  readRfqPageOfBasket,
  type RfqPage,
} from "#app/features/rfq/rfq-page.server.ts"
import { moveRfq } from "#app/features/rfq/rfq-settings.server.ts"
import { RFQ_FORM, RfqView } from "#app/features/rfq/rfq-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { basketCookies, readBasket } from "#app/lib/kept/basket.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { readDraft } from "#app/lib/kept/rfq-draft.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/page.ts"
import { cookiesOf, readForm } from "./basket-steps.server.ts"
import { preview } from "./preview-form.server.ts"
import { again, buyerOf, readAddresses, readSaved, type FormState } from "./form-state.server.ts"
import { lostFile, submit } from "./send-form.server.ts"

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [basket, draft, buyer, flash] = await Promise.all([
    readBasket(request),
    readDraft(request, locale),
    buyerOf(request),
    takeNotice(request),
  ])
  const id = new URL(request.url).searchParams.get("draft")
  const prices = await readPrices(context)
  const [page, addresses] = await Promise.all([
    id
      ? readRfqPage(await readSaved({ request, locale, id }, translateNumbers), locale, prices)
      : readRfqPageOfBasket(basket, draft, locale, prices),
    readAddresses(buyer),
  ])
  const isDown = page.lines.some(({ listing }) => listing === undefined)
  const state: FormState<RfqPage> = {
    ...{ page, problems: [], unverified: null, preview: null, addresses },
    notice: isDown ? { kind: "unavailable" } : null,
    sender: buyer?.email ?? null,
  }
  const t = translator(locale)
  return data(
    { state, flash: flash?.notice ?? null, title: t("rfq:title"), description: t("rfq:intro") },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const sent = await request.formData()
  const intent = readIntent(sent.get("intent")?.toString())
  const typed = applyIntent(readFormValues(sent), intent)
  const cookies = await cookiesOf(typed, locale)
  if (intent.kind === "language" || intent.kind === "currency") {
    const lines = await basketCookies(basketOfLines(readLines(typed), locale))
    const moved = await moveRfq(typed, intent, locale)
    const headers = setCookies([...lines, ...moved.cookies])
    return redirect(moved.path, { status: 303, headers })
  }
  if (intent.kind === "keep")
    return new Response(null, { status: 204, headers: setCookies(cookies) })
  if (intent.kind === "add")
    return redirect(`/${locale}/catalogue`, { status: 303, headers: setCookies(cookies) })
  const prices = await readPrices(context)
  const { form, early, checked } = await readForm({ request, sent, locale, intent, typed }, prices)
  const isDown = form.page.lines.some(({ listing }) => listing === undefined)
  if (isDown) return again(form, 503, { notice: { kind: "unavailable" } })
  // What goes out is what its sender has seen.
  if (intent.kind === "send" && form.page.converted_from)
    return again(form, 200, { problems: [...form.problems, ...lostFile(form)] })
  if (intent.kind === "preview") return preview(form)
  if (intent.kind === "send" || intent.kind === "save") return submit(form, intent.kind)
  const atLines = checked.filter(({ field }) => field.startsWith("items."))
  const shown = intent.kind === "update" ? atLines : []
  return again(form, 200, { problems: [...shown, ...early, ...lostFile(form)] })
}

export const handle: PageHandle = { deed: "trade", settings_form: RFQ_FORM }

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

export default function Rfq({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("rfq")
  const state = actionData ?? loaderData.state
  const { page, problems, notice, sender, unverified, addresses } = state
  const labelOf = useAuthLabels()
  const flash = actionData ? null : loaderData.flash
  const notices = (
    <>
      <BasketNotice flash={flash} />
      <AuthNotice notice={notice} />
      {unverified ? <VerifyFirst email={unverified} /> : null}
    </>
  )
  const { values, country_codes } = page
  const account = <Sender email={sender} {...{ values, problems, country_codes }} />
  const more = { notices, account }
  if (!state.preview) return <RfqView {...{ page, problems, labelOf, addresses }} {...more} />
  return (
    <PreviewView
      {...more}
      parts={state.preview}
      values={values}
      form={{ path: "/rfq", id: RFQ_FORM }}
      isKnown={sender !== null}
      send={t("send.button", { count: state.preview.length })}
      readerView={(rfq) => <RfqDocument rfq={rfq} side="account" />}
    />
  )
}

function BasketNotice({ flash }: { flash: string | null }) {
  const { t } = useTranslation(["rfq", "auth"])
  if (flash === "email_verified")
    return (
      <Notice kind="success" title={t("auth:verify.doneTitle")}>
        <p>{t("auth:verify.backText")}</p>
      </Notice>
    )
  if (flash === "basket_added") return <Notice kind="success" title={t("notice.added")} />
  if (flash === "basket_removed") return <Notice kind="success" title={t("notice.removed")} />
  if (flash === "rfq_repeated") return <Notice kind="success" title={t("notice.repeated")} />
  if (flash === "rfq_repeated_part")
    return <Notice kind="attention" title={t("notice.repeatedPart")} />
  if (flash === "basket_part") return <Notice kind="attention" title={t("notice.part")} />
  if (flash === "basket_full") return <Notice kind="attention" title={t("notice.full")} />
  return null
}
