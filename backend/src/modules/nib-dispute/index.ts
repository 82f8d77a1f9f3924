import { Module } from "@medusajs/framework/utils"
import NibDisputeModuleService from "./service"

export const NIB_DISPUTE_MODULE = "nibDispute"

export default Module(NIB_DISPUTE_MODULE, { service: NibDisputeModuleService })
