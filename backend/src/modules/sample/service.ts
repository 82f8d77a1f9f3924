import { MedusaService } from "@medusajs/framework/utils"
import { Sample, SampleEntry } from "./models/sample"

export default class SampleModuleService extends MedusaService({ Sample, SampleEntry }) {}
