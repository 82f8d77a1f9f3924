import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import { redirect, type RouterContextProvider } from "react-router"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { producerApi, type ProducerApi } from "./producer-api.server.ts"
import { refuseLostForm } from "#app/lib/kept/lost-form.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import type { ProducerNotice } from "./producer-notice.ts"

type Args = {
  request: Request
  params: { locale?: string }
  context: Readonly<RouterContextProvider>
}

/** What every loader and action of the producer's workspace starts with. */
export async function producerPage({ request, params, context }: Args) {
  refuseLostForm(context)
  const locale: Locale = isLocale(params.locale) ? params.locale : defaultLocale
  const call: ProducerApi = await producerApi(request, locale)
  const base = `/${locale}/producer`
  return {
    locale,
    call,
    base,
    t: getI18n(locale).getFixedT(locale, [
      "producer",
      "quote",
      "openRfq",
      "notices",
      "order",
      "sample",
      "settlement",
      "conversation",
      "delivery",
      "listingEditor",
      "listingActs",
      "listingNotes",
      "pause",
      "costs",
      "listingImport",
      "certificate",
      "markets",
      "profile",
      "trade",
      "pool",
      "groupCertificate",
      "photos",
      "people",
      "phone",
      "registerClaim",
      "capital",
      "attend",
      "offline",
    ]),
    /** To a page of the workspace that says once what has been done. */
    done: async (notice: ProducerNotice, path: string) =>
      redirect(base + path, {
        status: 303,
        headers: { "Set-Cookie": await noticeCookie(request, notice) },
      }),
  }
}
