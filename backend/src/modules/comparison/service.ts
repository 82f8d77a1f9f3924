import { MedusaService } from "@medusajs/framework/utils"
import { RememberedFigures } from "./models/remembered-figures"

export default class ComparisonModuleService extends MedusaService({ RememberedFigures }) {}
