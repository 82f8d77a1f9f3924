import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import { CurationLog } from "./models/curation-log"
import { Curator } from "./models/curator"
import { Examination } from "./models/examination"
import { MarketRuleEdition } from "./models/market-rule"
import { PassportKey } from "./models/passport-key"
import { Assessment, Passport, Review } from "./models/review"
import { RubricEdition } from "./models/rubric"
import { SentenceEdition } from "./models/sentence-edition"
import { Translator } from "./models/translator"

export default class CurationModuleService extends MedusaService({
  Review,
  Assessment,
  Passport,
  Curator,
  CurationLog,
  PassportKey,
  RubricEdition,
  MarketRuleEdition,
  Examination,
  SentenceEdition,
  Translator,
}) {
  // The log is append only: what a decision rests on must be readable years later.
  override updateCurationLogs = refuseChange as never
  override deleteCurationLogs = refuseChange as never
  override softDeleteCurationLogs = refuseChange as never
  override restoreCurationLogs = refuseChange as never
}

function refuseChange(): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The curation log is append only")
}
