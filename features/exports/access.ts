import { isOnlyVendorContact } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** To take out is to read: whoever reads the case may, as far as they read it; a vendor's contact reads none. */
export const canExport = (actor: Actor) => actor.reach !== "none" && !isOnlyVendorContact(actor);

/** What was taken out is recorded by the machine, whoever took it: an auditor writes nothing. */
export const canRecordExport = ({ id }: Pick<Actor, "id">) => id === "system";
