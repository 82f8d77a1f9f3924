import { isLocale, type Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { useTranslation } from "react-i18next"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { VerifyFirst } from "#app/features/auth/verify-first.tsx"
import { tooMany, type AuthNotice as AuthNoticeOf } from "#app/features/auth/auth.server.ts"
import { identifySender } from "#app/features/auth/identify-sender.server.ts"
import { KnownSender, NewSender } from "#app/features/auth/sender.tsx"
import { useAuthLabels } from "#app/features/auth/use-auth-labels.ts"
import {
  applyIntent,
  basketOfLines,
  readIntent,
  readLines,
  translateNumbers,
} from "#app/features/rfq/rfq-form.ts"
import {
  checkRfqPage,
  readRfqPage,
  readRfqPageOfBasket,
  type RfqPage,
} from "#app/features/rfq/rfq-page.server.ts"
import { forgetDraft, keepDraft, readDraft } from "#app/lib/kept/rfq-draft.server.ts"
import { moveRfq } from "#app/features/rfq/rfq-settings.server.ts"
import { RFQ_FORM, RfqView } from "#app/features/rfq/rfq-view.tsx"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { basketCookies, readBasket } from "#app/lib/kept/basket.server.ts"
import {
  draftValues,
  forgetSavedDraft,
  openDraft,
  saveDraft,
} from "#app/lib/kept/saved-draft.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import {
  noticeCookie,
  readSession,
  requireBuyer,
  signInCookie,
  takeNotice,
  type SignedInSession,
} from "#app/lib/http/session.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/page.ts"

/** How the page stands after a step that did not send it. */
type State = {
  page: RfqPage
  problems: Problem[]
  notice: AuthNoticeOf | null
  /** E-mail of the signed-in buyer. */
  sender: string | null
  /** The address to which the link went that has to be opened before anything is sent. */
  unverified: string | null
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [basket, draft, session, flash] = await Promise.all([
    readBasket(request),
    readDraft(request, locale),
    readSession(request),
    takeNotice(request),
  ])
  const wanted = new URL(request.url).searchParams.get("draft")
  const prices = await readPrices(context)
  const page = wanted
    ? await readRfqPage(await readSaved(request, locale, wanted), locale, prices)
    : await readRfqPageOfBasket(basket, draft, locale, prices)
  const isDown = page.lines.some(({ listing }) => listing === undefined)
  const state: State = {
    page,
    problems: [],
    notice: isDown ? { kind: "unavailable" } : null,
    sender: session?.actor === "buyer" ? session.email : null,
    unverified: null,
  }
  const t = translator(locale)
  return data(
    { state, flash: flash?.notice ?? null, title: t("rfq:title"), description: t("rfq:intro") },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

/** A saved draft with its numbers written as this page's language has them. */
async function readSaved(request: Request, locale: Locale, id: string): Promise<FormValues> {
  const { token } = await requireBuyer(request, locale)
  const draft = await openDraft(id, token)
  const values = draftValues(draft)
  return isLocale(draft.locale) ? translateNumbers(values, draft.locale, locale) : values
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  const intent = readIntent(form.get("intent")?.toString())
  const values = applyIntent(readFormValues(form), intent)
  const lines = await basketCookies(basketOfLines(readLines(values), locale))
  if (intent.kind === "language" || intent.kind === "currency") {
    const { path, cookies } = await moveRfq(values, intent, locale)
    return redirect(path, { status: 303, headers: setCookies([...lines, ...cookies]) })
  }
  const basket = [...lines, await keepDraft(values, locale)]
  if (intent.kind === "keep")
    return new Response(null, { status: 204, headers: setCookies(basket) })
  if (intent.kind === "add")
    return redirect(`/${locale}/catalogue`, { status: 303, headers: setCookies(basket) })
  const page = await readRfqPage(values, locale, await readPrices(context))
  const session = await readSession(request)
  const buyer = session?.actor === "buyer" ? session : null

  function again(status: number, state: Partial<State>, cookies = basket) {
    const shown: State = {
      page,
      problems: [],
      notice: null,
      sender: buyer?.email ?? null,
      unverified: null,
    }
    return data({ ...shown, ...state }, { status, headers: setCookies(cookies) })
  }

  const isDown = page.lines.some(({ listing }) => listing === undefined)
  if (isDown) return again(503, { notice: { kind: "unavailable" } })
  const { input, problems } = checkRfqPage(page, locale)
  if (intent.kind !== "send" && intent.kind !== "save") {
    const atLines = problems.filter(({ field }) => field.startsWith("items."))
    return again(200, { problems: intent.kind === "update" ? atLines : [] })
  }
  // What goes out is what its sender has seen.
  if (page.converted_from && intent.kind === "send") return again(200, { problems })
  // A draft may be anything but complete.
  const inTheWay = intent.kind === "save" ? [] : problems
  const sender = await identifySender(buyer, values, locale, inTheWay)
  if (!sender.session) {
    const { problems: refused, notice, status } = sender.refusal
    return again(status, { problems: [...inTheWay, ...refused], notice })
  }
  try {
    if (intent.kind === "save") {
      const { token } = sender.session
      const title = page.lines[0]?.listing?.title ?? page.lines[0]?.handle ?? ""
      await saveDraft(page.values, { token, locale, form: "basket", title })
      const signedIn = buyer
        ? await noticeCookie(request, "draft_saved")
        : await signInCookie(sender.session, "draft_saved")
      const cookies = [signedIn, ...(await basketCookies([])), await forgetDraft(locale)]
      return redirect(`/${locale}/account/drafts`, { status: 303, headers: setCookies(cookies) })
    }
    const { rfq } = await api<{ rfq: BuyerRfq }>("/store/buyer/rfqs", {
      body: { ...input, idempotency_key: idempotencyKey(page.values.idempotency_key, input) },
      token: sender.session.token,
    })
    await forgetSavedDraft(page.values, sender.session.token)
    const signedIn = await sentCookie(request, sender.session, buyer)
    const cookies = [signedIn, ...(await basketCookies([])), await forgetDraft(locale)]
    return redirect(`/${locale}/account/rfqs/${rfq.id}`, {
      status: 303,
      headers: setCookies(cookies),
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (isUnverified(error)) {
      const cookies = buyer ? basket : [await signInCookie(sender.session), ...basket]
      if (buyer) await sendVerification(buyer.token, locale)
      const { email } = sender.session
      return again(200, { sender: email, unverified: email }, cookies)
    }
    const wasRefused = error.problems.length > 0
    const isSignedOut = error.status === 401
    // An account that this very form opened stays open: they only have to send again.
    const cookies = buyer || isSignedOut ? basket : [await signInCookie(sender.session), ...basket]
    return again(
      wasRefused || isSignedOut ? 400 : error.status === 429 ? 429 : 503,
      {
        problems: isSignedOut
          ? [problem("sign_in_email", "required"), problem("sign_in_password", "required")]
          : error.problems,
        notice: wasRefused || isSignedOut ? null : undecided(error),
        sender: isSignedOut ? null : sender.session.email,
      },
      cookies,
    )
  }
}

const isUnverified = ({ problems }: ApiError): boolean =>
  problems.some(({ code }) => code === "email_unverified")

/** Whoever has just signed up has that mail already. When it cannot be sent now, the page says how later. */
async function sendVerification(token: string, locale: Locale): Promise<void> {
  const body = { locale, next: `/${locale}/rfq` }
  await api("/account/email/verification", { body, token }).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error
  })
}

const undecided = (error: ApiError): AuthNoticeOf =>
  error.status === 429 ? tooMany(error) : { kind: "unavailable" }

const setCookies = (cookies: string[]) =>
  cookies.map((cookie): [string, string] => ["Set-Cookie", cookie])

function sentCookie(request: Request, session: SignedInSession, known: SignedInSession | null) {
  return known ? noticeCookie(request, "rfq_sent") : signInCookie(session, "rfq_sent")
}

export const handle: PageHandle = { settings_form: RFQ_FORM }

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
  const { page, problems, notice, sender, unverified } = actionData ?? loaderData.state
  const labelOf = useAuthLabels()
  const flash = actionData ? null : loaderData.flash
  return (
    <RfqView
      page={page}
      problems={problems}
      labelOf={labelOf}
      notices={
        <>
          <BasketNotice flash={flash} />
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
  if (flash === "basket_full") return <Notice kind="attention" title={t("notice.full")} />
  return null
}
