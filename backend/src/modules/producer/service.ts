import { MedusaService } from "@medusajs/framework/utils"
import { Group } from "./models/group"
import { Certificate, Member, Producer } from "./models/producer"

export default class ProducerModuleService extends MedusaService({
  Producer,
  Member,
  Group,
  Certificate,
}) {}
