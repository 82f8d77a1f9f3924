import type { DefaultNamespace, i18n, Namespace, TFunction } from "i18next"
import { createContext, useContext } from "react"
import { fixedT } from "./fixed-t.ts"

const PageI18n = createContext<i18n | null>(null)

/** Stands once above a document: `value` is the ready instance of its language. */
export const TranslationProvider = PageI18n.Provider

/** @throws Error outside of a `TranslationProvider` */
export function usePageI18n(): i18n {
  const instance = useContext(PageI18n)
  if (!instance) throw new Error("No TranslationProvider stands above this component.")
  return instance
}

/** The texts of the page's language; `names` as for `fixedT`, "common" by default. */
export function useTranslation<const Ns extends Namespace = DefaultNamespace>(
  names?: Ns,
): { t: TFunction<Ns> } {
  return { t: fixedT(usePageI18n(), names ?? ("common" as Ns)) }
}
