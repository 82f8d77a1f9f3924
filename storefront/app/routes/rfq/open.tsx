import { data } from "react-router"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { Sender } from "#app/features/auth/sender.tsx"
import { useAuthLabels } from "#app/features/auth/use-auth-labels.ts"
import { VerifyFirst } from "#app/features/auth/verify-first.tsx"
import { RfqDocument } from "#app/features/quote/rfq-document.tsx"
import { readOpenIntent, translateGoods } from "#app/features/rfq/open-form.ts"
import { openPage, readAsked, type OpenPage } from "#app/features/rfq/open-page.server.ts"
import { OPEN_FORM, OpenView } from "#app/features/rfq/open-view.tsx"
import { PreviewView } from "#app/features/rfq/preview-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { keepDraft, readDraft } from "#app/lib/kept/rfq-draft.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/open.ts"
import { DRAFT, moveForm, readForm } from "./open-steps.server.ts"
import { preview } from "./preview-form.server.ts"
import { again, buyerOf, readAddresses, readSaved, type FormState } from "./form-state.server.ts"
import { lostFile, submit } from "./send-form.server.ts"

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [kept, buyer, prices] = await Promise.all([
    readDraft(request, locale, DRAFT),
    buyerOf(request),
    readPrices(context),
  ])
  const asked = new URL(request.url).searchParams
  const id = asked.get("draft")
  const draft = id ? await readSaved({ request, locale, id }, translateGoods) : kept
  const handle = asked.get("producer")
  const values = handle ? { ...draft, producer: handle } : draft
  const [producer, addresses] = await Promise.all([
    readAsked(values.producer, locale),
    readAddresses(buyer),
  ])
  // Somebody who asked for one producer is told, before they write, that nobody can ask them.
  if (handle && producer === null) throw data(null, { status: 404 })
  if (handle && producer === undefined) throw data(null, { status: 503 })
  const state: FormState<OpenPage> = {
    page: openPage(values, { kind: "update" }, { locale, prices, producer: producer ?? null }),
    ...{ problems: [], notice: null, unverified: null, preview: null, addresses },
    sender: buyer?.email ?? null,
  }
  const t = translator(locale)
  return { state, title: t("openRfq:title"), description: t("openRfq:intro") }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const sent = await request.formData()
  const intent = readOpenIntent(sent.get("intent")?.toString())
  const typed = readFormValues(sent)
  if (intent.kind === "keep") {
    const kept = await keepDraft(typed, locale, DRAFT)
    return new Response(null, { status: 204, headers: setCookies([kept]) })
  }
  if (intent.kind === "language" || intent.kind === "currency")
    return moveForm(typed, intent, locale)
  const prices = await readPrices(context)
  const { form, early, isSilent } = await readForm({ request, sent, locale, intent }, prices)
  if (isSilent) return again(form, 503, { notice: { kind: "unavailable" } })
  // What goes out is what its sender has seen.
  if (intent.kind === "send" && form.page.converted_from)
    return again(form, 200, { problems: [...form.problems, ...lostFile(form)] })
  if (intent.kind === "preview") return preview(form)
  if (intent.kind === "send" || intent.kind === "save") return submit(form, intent.kind)
  return again(form, 200, { problems: [...early, ...lostFile(form)] })
}

export const handle: PageHandle = { deed: "trade", settings_form: OPEN_FORM }

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

export default function OpenRfq({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["openRfq", "rfqForm"])
  const state = actionData ?? loaderData.state
  const { page, problems, notice, sender, unverified, addresses } = state
  const labelOf = useAuthLabels()
  const notices = (
    <>
      <AuthNotice notice={notice} />
      {unverified ? <VerifyFirst email={unverified} /> : null}
    </>
  )
  const { values, country_codes } = page
  const account = <Sender email={sender} {...{ values, problems, country_codes }} />
  const more = { notices, account }
  if (!state.preview) return <OpenView {...{ page, problems, labelOf, addresses }} {...more} />
  return (
    <PreviewView
      {...more}
      parts={state.preview}
      values={values}
      form={{ path: "/rfq/new", id: OPEN_FORM }}
      isKnown={sender !== null}
      send={
        page.producer ? t("rfqForm:one.send", { producer: page.producer.name }) : t("send.button")
      }
      readerView={(rfq) => <RfqDocument rfq={rfq} side="account" />}
    />
  )
}
