import { Module } from "@medusajs/framework/utils"
import ImportJobModuleService from "./service"

export const IMPORT_JOB_MODULE = "import_job"

export default Module(IMPORT_JOB_MODULE, { service: ImportJobModuleService })
