import { MedusaService } from "@medusajs/framework/utils"
import { PictureFact } from "./models/picture-fact"

export default class PictureModuleService extends MedusaService({ PictureFact }) {}
