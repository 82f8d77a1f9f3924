import { MedusaService } from "@medusajs/framework/utils"
import { Certificate } from "./models/certificate"
import { Group } from "./models/group"
import { Member } from "./models/member"
import { Producer } from "./models/producer"

export default class ProducerModuleService extends MedusaService({
  Producer,
  Member,
  Group,
  Certificate,
}) {}
