import { MedusaService } from "@medusajs/framework/utils"
import { Group } from "./models/group"
import { GroupMember } from "./models/group-member"
import { Certificate, Evidence, Member, MemberInvitation, Producer } from "./models/producer"

export default class ProducerModuleService extends MedusaService({
  Producer,
  Member,
  Group,
  GroupMember,
  Certificate,
  Evidence,
  MemberInvitation,
}) {}
