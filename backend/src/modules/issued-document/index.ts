import { Module } from "@medusajs/framework/utils"
import IssuedDocumentModuleService from "./service"

export const ISSUED_DOCUMENT_MODULE = "issuedDocument"

export default Module(ISSUED_DOCUMENT_MODULE, { service: IssuedDocumentModuleService })
