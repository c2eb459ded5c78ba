import { recordNotice } from "#features/vendor-notices/commands/record-notice.ts";
import type { Group } from "./open-group.ts";
import type { Retelling } from "./retelling.ts";
import { rightNow } from "./right-now.ts";

/** The letter with which the vendor told the exercise's own organisation; its words are invented. */
export async function recordVendorNotice(
  { cast, own, vendorId }: Group,
  incidentId: string,
  when: Retelling,
): Promise<void> {
  const notice = {
    ...{ incidentId, vendorId, organisationIds: [own.id], channel: "email", reference: "AVIS-FICTIF-01" },
    given: when("2021-02-24T10:40"),
    says: "Avis fictif : un fichier issu de transferts du logiciel a été publié. Périmètre et dates en cours d’analyse.",
  };
  await recordNotice(cast.dpo, notice, rightNow());
}
