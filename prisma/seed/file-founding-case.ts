import type { Principal } from "#lib/scope.ts";
import { file, type SeededFiling } from "./case-file.ts";
import type { Chronicle } from "./cases/founding-case.ts";
import { hoursAfter, type Retelling } from "./retelling.ts";

type Place = { readonly incidentId: string; readonly organisationId: string };

const MANDATE = "Déléguée à la protection des données, sous mandat";
const CNIL = "Téléservice de la CNIL";

/** What one organisation files, as far as the case as it is told has come. */
export async function fileChronicle(
  principal: Principal,
  place: Place,
  { chronicle, index, when }: { chronicle: Chronicle; index: number; when: Retelling },
): Promise<void> {
  const known = chronicle.aware ?? chronicle.notice;
  const number = String(index + 1).padStart(2, "0");
  const filed = (filing: Omit<SeededFiling, keyof Place | "filedBy">) =>
    file(principal, { ...place, filedBy: MANDATE, ...filing });
  await filed({
    ruleIds: ["eu.gdpr.33-5"],
    filedAt: when(hoursAfter(known, 3)),
    channel: "Registre interne des violations",
    complete: true,
  });
  if (chronicle.careUnsettled === undefined)
    await filed({
      ruleIds: ["fr.csp.l1111-8-2-2017", "fr.csp.l1111-8-2"],
      filedAt: when(hoursAfter(known, 20)),
      channel: "Portail de signalement des événements sanitaires indésirables",
      receiptNumber: `SIGNALEMENT-FICTIF-${number}`,
      complete: true,
    });
  if (chronicle.complaint !== undefined)
    await filed({
      ruleIds: ["fr.assurances.l12-10-1"],
      filedAt: when(chronicle.complaint),
      channel: "Plainte en brigade de gendarmerie",
      receiptNumber: `PV-FICTIF-${number}`,
      complete: true,
    });
  await filed(claimNotice(when(hoursAfter(known, 30)), number));
  await filed({
    ruleIds: ["eu.gdpr.33-1"],
    filedAt: when(chronicle.notified),
    channel: chronicle.notified.length === 10 ? `${CNIL} (jour exact inconnu)` : CNIL,
    receiptNumber: `CNIL-FICTIF-${number}`,
    complete: chronicle.complete ?? false,
    reasonsForDelay: chronicle.reasons,
  });
  if (chronicle.complete === undefined)
    await filed({
      ruleIds: ["eu.gdpr.33-4"],
      filedAt: when(daysFrom("2021-03-15T10:30", index)),
      channel: CNIL,
      receiptNumber: `CNIL-FICTIF-${number}-C`,
      phase: "follow_up",
      complete: true,
    });
  await filed({
    ruleIds: ["eu.gdpr.34-1"],
    filedAt: when(daysFrom("2021-03-08T14:00", index)),
    channel: "Courrier postal, courriel quand l'adresse est connue",
    complete: true,
  });
}

function claimNotice(filedAt: SeededFiling["filedAt"], number: string) {
  return {
    ruleIds: ["fr.assurances.l113-2"],
    filedAt,
    channel: "Déclaration de sinistre par le courtier",
    receiptNumber: `SINISTRE-FICTIF-${number}`,
    complete: true,
  };
}

function daysFrom(local: string, days: number): string {
  return hoursAfter(local, days * 24);
}
