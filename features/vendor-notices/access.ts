import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type OfVendor = { readonly vendor: { readonly id: string } };
type OfNotice = { readonly channel: string };
type OfController = { readonly organisationId: string };

/** The crisis cell keeps what came from outside. */
const keepsNotices = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canRequestNotice = keepsNotices;
export const canRecordNotice = keepsNotices;
export const canRemindAddressees = keepsNotices;

export const canSendNotice = (actor: Actor, { vendor }: OfVendor): boolean =>
  speaksFor(actor, vendor.id, "vendor_contact");

export const canConfirmReceipt = (actor: Actor, { organisationId }: OfController): boolean =>
  speaksFor(actor, organisationId, "lab_manager", "signatory");

/** It starts a clock: the DPO alone, with its proof. */
export const canRecordReceipts = (actor: Actor): boolean => hasRole(actor, "dpo");

/** It takes clocks back. What a vendor gave here itself is not the cell's to take back. */
export const canWithdrawNotice = (actor: Actor, { channel }: OfNotice): boolean =>
  hasRole(actor, "dpo") && channel !== "in_product";
