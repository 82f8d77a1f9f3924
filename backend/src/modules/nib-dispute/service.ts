import { MedusaService } from "@medusajs/framework/utils"
import { NibDispute } from "./models/nib-dispute"

export default class NibDisputeModuleService extends MedusaService({ NibDispute }) {}
