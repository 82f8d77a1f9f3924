import { data } from "react-router"
import {
  actorsFor,
  enter,
  resumePath,
  turnAwaySignedIn,
} from "#app/features/auth/after-sign-in.server.ts"
import { checkSignIn, readCredentials } from "#app/features/auth/account-details.ts"
import type { AuthState } from "#app/features/auth/auth-page.tsx"
import { signIn } from "#app/features/auth/auth.server.ts"
import { readCarried, ResumeView } from "#app/features/auth/carried-form.tsx"
import { SignInView } from "#app/features/auth/sign-in-view.tsx"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import { entryCookies } from "#app/lib/kept/entry-cookies.server.ts"
import type { Route } from "./+types/sign-in.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  await turnAwaySignedIn(request, locale)
  const t = translator(locale)
  const next = new URL(request.url).searchParams.get("next") ?? ""
  return { next, title: t("auth:signIn.title"), description: t("auth:signIn.intro") }
}

export async function action({ request, params }: Route.ActionArgs) {
  const values = readFormValues(await request.formData())
  const credentials = readCredentials(values, "email", "password")
  const problems = checkSignIn(credentials, "email", "password")
  const again = (status: number, state: Omit<AuthState, "values">) =>
    data({ values, resume: null, ...state }, { status })
  if (problems.length > 0) return again(400, { problems, notice: null })
  const locale = routeLocale(params)
  const { session, refusal } = await signIn(
    credentials,
    actorsFor(values.next ?? null, locale),
    "password",
  )
  if (refusal) return again(refusal.status, refusal)
  const carried = readCarried(values)
  const next = values.next ?? null
  const path = resumePath(session, next, locale)
  if (!path || Object.keys(carried).length === 0) return enter({ request, session, next, locale })
  return data(
    { values: {}, problems: [], notice: null, resume: { path, values: carried } },
    { headers: setCookies(await entryCookies(request, session)) },
  )
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData?.resume) return <ResumeView {...actionData.resume} />
  const state: AuthState = actionData ?? { values: {}, problems: [], notice: null }
  return <SignInView state={state} next={state.values.next ?? loaderData.next} />
}
