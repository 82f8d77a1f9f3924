import { MedusaService } from "@medusajs/framework/utils"
import { OfficialFigure } from "./models/official-figure"

export default class OfficialFigureModuleService extends MedusaService({ OfficialFigure }) {}
