import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { isLocale, type Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { tooMany, type AuthNotice as AuthNoticeOf } from "#app/features/auth/auth.server.ts"
import { identifySender } from "#app/features/auth/identify-sender.server.ts"
import { KnownSender, NewSender } from "#app/features/auth/sender.tsx"
import { useAuthLabels } from "#app/features/auth/use-auth-labels.ts"
import { VerifyFirst } from "#app/features/auth/verify-first.tsx"
import { readOpenIntent, translateGoods, type OpenIntent } from "#app/features/rfq/open-form.ts"
import { checkOpenPage, openPage, type OpenPage } from "#app/features/rfq/open-page.server.ts"
import { OPEN_FORM, OpenView } from "#app/features/rfq/open-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { keepAttachment } from "#app/lib/files/attachments.server.ts"
import { chosenFile } from "#app/lib/files/check-file.ts"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { currencyCookie } from "#app/lib/http/currency-cookie.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import {
  noticeCookie,
  readSession,
  requireBuyer,
  signInCookie,
  type SignedInSession,
} from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { forgetDraft, keepDraft, readDraft } from "#app/lib/kept/rfq-draft.server.ts"
import {
  draftValues,
  forgetSavedDraft,
  openDraft,
  saveDraft,
} from "#app/lib/kept/saved-draft.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/open.ts"

const DRAFT = "rfq_open_draft"

/** How the page stands after a step that did not send it. */
type State = {
  page: OpenPage
  problems: Problem[]
  notice: AuthNoticeOf | null
  /** E-mail of the signed-in buyer. */
  sender: string | null
  /** The address to which the link went that has to be opened before anything is sent. */
  unverified: string | null
}

/** A saved draft with its numbers written as this page's language has them. */
async function readSaved(request: Request, locale: Locale, id: string): Promise<FormValues> {
  const { token } = await requireBuyer(request, locale)
  const draft = await openDraft(id, token)
  const values = draftValues(draft)
  return isLocale(draft.locale) ? translateGoods(values, draft.locale, locale) : values
}

const buyerOf = async (request: Request) => {
  const session = await readSession(request)
  return session?.actor === "buyer" ? session : null
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [kept, buyer, prices] = await Promise.all([
    readDraft(request, locale, DRAFT),
    buyerOf(request),
    readPrices(context),
  ])
  const wanted = new URL(request.url).searchParams.get("draft")
  const draft = wanted ? await readSaved(request, locale, wanted) : kept
  const state: State = {
    page: openPage(draft, { kind: "update" }, { locale, prices }),
    ...{ problems: [], notice: null, unverified: null },
    sender: buyer?.email ?? null,
  }
  const t = translator(locale)
  return { state, title: t("openRfq:title"), description: t("openRfq:intro") }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  const intent = readOpenIntent(form.get("intent")?.toString())
  const typed = readFormValues(form)
  if (intent.kind === "keep")
    return new Response(null, {
      status: 204,
      headers: setCookies([await keepDraft(typed, locale, DRAFT)]),
    })
  if (intent.kind === "language" || intent.kind === "currency")
    return moveForm(typed, intent, locale)
  const [buyer, prices] = await Promise.all([buyerOf(request), readPrices(context)])
  const file = chosenFile(form)
  const early = buyer
    ? await keepAttachment(typed, file, { side: "buyer", token: buyer.token })
    : null
  const page = openPage(early?.values ?? typed, intent, { locale, prices })

  async function again(status: number, state: Partial<State>, cookies: string[] = []) {
    const shown: State = {
      ...{ page, problems: [], notice: null, unverified: null },
      sender: buyer?.email ?? null,
      ...state,
    }
    const kept = await keepDraft(shown.page.values, locale, DRAFT)
    return data(shown, { status, headers: setCookies([kept, ...cookies]) })
  }

  const fileProblems = early?.problems ?? []
  // A file travels once: whoever is not signed in yet chooses it again with what is really sent.
  const lost = file && !buyer ? [problem("file", "file_gone")] : []
  if (intent.kind !== "send" && intent.kind !== "save")
    return again(200, { problems: [...fileProblems, ...lost] })
  const { input, problems } = checkOpenPage(page, locale)
  // A draft may be anything but complete.
  const found = [...(intent.kind === "save" ? [] : problems), ...fileProblems]
  // What goes out is what its sender has seen.
  if (page.converted_from && intent.kind === "send")
    return again(200, { problems: [...found, ...lost] })
  const sender = await identifySender(buyer, page.values, locale, found, `/${locale}/rfq/new`)
  if (!sender.session) {
    const { problems: refused, notice, status } = sender.refusal
    return again(status, { problems: [...found, ...lost, ...refused], notice })
  }
  const { session } = sender
  const cookies = buyer ? [] : [await signInCookie(session)]
  try {
    const late = buyer
      ? { values: page.values, problems: [] }
      : await keepAttachment(page.values, file, { side: "buyer", token: session.token })
    const sent = {
      ...page,
      values: late.values,
      files: openPage(late.values, intent, { locale, prices }).files,
    }
    if (late.problems.length > 0)
      return again(400, { page: sent, problems: late.problems, sender: session.email }, cookies)
    if (intent.kind === "save") return await save(sent)
    return await send({ ...input, file_ids: sent.files.map(({ id }) => id) }, sent)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(error, session)
  }

  async function save(sent: OpenPage) {
    const title = sent.goods[0]?.title ?? ""
    await saveDraft(sent.values, { token: session.token, locale, form: "open", title })
    const signedIn = buyer
      ? await noticeCookie(request, "draft_saved")
      : await signInCookie(session, "draft_saved")
    return redirect(`/${locale}/account/drafts`, {
      status: 303,
      headers: setCookies([signedIn, await forgetDraft(locale, DRAFT)]),
    })
  }

  async function send(body: typeof input, sent: OpenPage) {
    try {
      const { rfq } = await api<{ rfq: BuyerRfq }>("/store/buyer/open-rfqs", {
        body: { ...body, idempotency_key: idempotencyKey(page.values.idempotency_key, body) },
        query: { locale },
        token: session.token,
      })
      await forgetSavedDraft(sent.values, session.token)
      const signedIn = buyer
        ? await noticeCookie(request, "rfq_sent")
        : await signInCookie(session, "rfq_sent")
      return redirect(`/${locale}/account/rfqs/${rfq.id}`, {
        status: 303,
        headers: setCookies([signedIn, await forgetDraft(locale, DRAFT)]),
      })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return refuse(error, session, sent)
    }
  }

  async function refuse(error: ApiError, known: SignedInSession, sent: OpenPage = page) {
    if (error.problems.some(({ code }) => code === "email_unverified")) {
      if (buyer) await sendVerification(buyer.token)
      return again(200, { page: sent, sender: known.email, unverified: known.email }, cookies)
    }
    if (error.status === 401)
      return again(400, {
        problems: [problem("sign_in_email", "required"), problem("sign_in_password", "required")],
        sender: null,
      })
    const wasRefused = error.problems.length > 0
    const notice: AuthNoticeOf | null = wasRefused
      ? null
      : error.status === 429
        ? tooMany(error)
        : { kind: "unavailable" }
    const status = wasRefused ? 400 : error.status === 429 ? 429 : 503
    return again(
      status,
      { page: sent, problems: error.problems, notice, sender: known.email },
      cookies,
    )
  }

  /** Whoever has just signed up has that mail already; when it cannot be sent, the page says how later. */
  async function sendVerification(token: string): Promise<void> {
    const body = { locale, next: `/${locale}/rfq/new` }
    await api("/account/email/verification", { body, token }).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error
    })
  }
}

type Choice = Extract<OpenIntent, { kind: "language" | "currency" }>

/** The form in another language or currency, with everything that was typed. */
async function moveForm(
  values: FormValues,
  choice: Choice,
  locale: ReturnType<typeof routeLocale>,
) {
  if (choice.kind === "currency") {
    const draft = await keepDraft({ ...values, currency: choice.currency }, locale, DRAFT)
    return redirect(`/${locale}/rfq/new`, {
      status: 303,
      headers: setCookies([draft, currencyCookie(choice.currency)]),
    })
  }
  const moved = translateGoods(values, locale, choice.locale)
  return redirect(`/${choice.locale}/rfq/new`, {
    status: 303,
    headers: setCookies([await keepDraft(moved, choice.locale, DRAFT)]),
  })
}

const setCookies = (cookies: string[]) =>
  cookies.map((cookie): [string, string] => ["Set-Cookie", cookie])

export const handle: PageHandle = { settings_form: OPEN_FORM }

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
  const { page, problems, notice, sender, unverified } = actionData ?? loaderData.state
  const labelOf = useAuthLabels()
  return (
    <OpenView
      page={page}
      problems={problems}
      labelOf={labelOf}
      notices={
        <>
          <AuthNotice notice={notice} />
          {unverified ? <VerifyFirst email={unverified} /> : null}
        </>
      }
      account={
        sender ? (
          <KnownSender email={sender} />
        ) : (
          <NewSender values={page.values} problems={problems} country_codes={page.country_codes} />
        )
      }
    />
  )
}
