import trade from "@serumpun/domain/locales/en/trade.json"
import curation from "virtual:own-texts/first"
import i18n from "i18next"

/** By namespace: Medusa's own texts are in `translation`, ours in `curation`. */
type Texts = Record<string, object>

const english: Texts = { curation: { ...trade, ...curation } }

/** Of whoever has chosen Indonesian before: here already, see `admin-build/entry-with-texts.ts`. */
const { textsOfTheAdmin: indonesian = {} } = globalThis as { textsOfTheAdmin?: Texts }

// Whoever chooses it now, in their profile, gets its texts then.
i18n.on("languageChanged", (language) => {
  if (language !== "id" || i18n.hasResourceBundle(language, "curation")) return
  void import("./indonesian")
    .then(({ default: texts }) => {
      for (const [namespace, words] of Object.entries(texts))
        i18n.addResourceBundle(language, namespace, words)
      return i18n.language === language ? i18n.changeLanguage(language) : undefined
    })
    // Without a line the pages stay in English until the next choice.
    .catch(() => undefined)
})

/** The Admin's own languages stay Medusa's; ours join them in a namespace of their own. */
export default { en: english, id: indonesian }
