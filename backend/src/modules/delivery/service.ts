import { MedusaService } from "@medusajs/framework/utils"
import { Claim, ClaimEntry } from "./models/claim"
import { Rating } from "./models/rating"
import { ChecklistUpload, DeliveryFile, Milestone, Receipt } from "./models/delivery"

export default class DeliveryModuleService extends MedusaService({
  Milestone,
  ChecklistUpload,
  Receipt,
  DeliveryFile,
  Claim,
  ClaimEntry,
  Rating,
}) {}
