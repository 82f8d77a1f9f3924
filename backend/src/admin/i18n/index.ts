import { curation as en } from "./en/curation"
import { problems as enProblems } from "./en/problems"
import { terms as enTerms } from "./en/terms"
import { curation as id } from "./id/curation"
import { problems as idProblems } from "./id/problems"
import { terms as idTerms } from "./id/terms"

/** The Admin's own languages stay Medusa's; ours join them in a namespace of their own. */
export default {
  en: { curation: { ...en, ...enTerms, problem: enProblems } },
  id: { curation: { ...id, ...idTerms, problem: idProblems } },
}
