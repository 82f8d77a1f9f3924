import { MedusaService } from "@medusajs/framework/utils"
import { CertificateUse } from "./models/certificate-use"
import { GroupMember } from "./models/group-member"
import { Certificate, Evidence, Member, MemberInvitation, Producer } from "./models/producer"

export default class ProducerModuleService extends MedusaService({
  Producer,
  Member,
  GroupMember,
  Certificate,
  CertificateUse,
  Evidence,
  MemberInvitation,
}) {}
