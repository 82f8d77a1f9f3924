import translation from "virtual:dashboard-texts/id"
import curation from "@serumpun/domain/locales/id/curation.json"
import trade from "@serumpun/domain/locales/id/trade.json"

/** Everything that the Admin says in Indonesian; asked for by who has chosen it. */
export default { translation, curation: { ...trade, ...curation } }
