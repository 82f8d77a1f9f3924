import { decideCertificate } from "../../../decide-certificate"

export const POST = decideCertificate("refused")
