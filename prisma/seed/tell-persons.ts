import { countReach } from "#features/communications/commands/count-reach.ts";
import { planWaves } from "#features/communications/commands/plan-waves.ts";
import { recordCounts } from "#features/communications/commands/record-counts.ts";
import { recordLetterhead } from "#features/communications/commands/record-letterhead.ts";
import { beginText } from "#features/communications/texts/commands/begin-text.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import type { Group, RegisteredOrganisation } from "./open-group.ts";
import { hoursAfter, type Retelling } from "./retelling.ts";
import { rightNow } from "./right-now.ts";

/** Reported: so many addresses for 491,840 persons. How they fall on the invented laboratories is invented too. */
const EMAILS = 55_738;
const SOURCE = "55 738 adresses dans le fichier publié, réparties au prorata (répartition inventée)";
const PRINTER = "Routeur fictif";

type Told = {
  readonly lab: RegisteredOrganisation["labs"][number];
  readonly rank: number;
  readonly email: number;
};

/** Every laboratory with the rank of its organisation and its part of the addresses; the last takes the rounding. */
function labsOf({ organisations }: Group): Told[] {
  const labs = organisations.flatMap(({ labs: own }, rank) => own.map((lab) => ({ lab, rank })));
  const persons = labs.reduce((sum, { lab }) => sum + lab.persons, 0);
  const parts = labs.map(({ lab }) => Math.floor((lab.persons * EMAILS) / persons));
  const rest = EMAILS - parts.reduce((sum, part) => sum + part, 0);
  return labs.map((one, index) => ({
    ...one,
    email: (parts[index] ?? 0) + (index === labs.length - 1 ? rest : 0),
  }));
}

/** In 2021: e-mail where the file held an address, a letter to everybody else; a day for each organisation. */
export async function tellPersons(group: Group, incidentId: string, when: Retelling): Promise<void> {
  const { dpo } = group.cast;
  const told = labsOf(group);
  // The largest organisation and the cast's own say who can be reached.
  for (const { lab, email } of told.filter(
    ({ lab: one, rank }) => rank === 0 || group.own.labs.includes(one),
  ))
    await countReach(dpo, { incidentId, labId: lab.id, email: String(email), source: SOURCE }, rightNow());
  const plan = { incidentId, everyLab: "yes", plannedOn: "2021-03-08" };
  await planWaves(dpo, { ...plan, channel: "email" }, rightNow());
  await planWaves(dpo, { ...plan, channel: "letter", supplier: PRINTER }, rightNow());
  const waveOf = await findWaves(dpo, incidentId);
  for (const { lab, rank, email } of told) {
    const seen = { version: 1, happenedAt: when(hoursAfter("2021-03-08T14:00", 24 * rank)) };
    const byMail = { ...seen, waveId: waveOf(lab.id, "email"), sent: String(email) };
    await recordCounts(dpo, byMail, rightNow());
    const rest = String(lab.persons - email);
    const byPost = { ...seen, waveId: waveOf(lab.id, "letter"), planned: rest, sent: rest };
    await recordCounts(dpo, { ...byPost, reason: "Les autres ont reçu un courriel." }, rightNow());
  }
}

async function findWaves(dpo: Principal, incidentId: string) {
  const waves = await withScope(dpo, (tx) =>
    tx.wave.findMany({
      where: { incidentId },
      select: { id: true, campaign: { select: { labId: true, channel: true } } },
    }),
  );
  return (labId: string, channel: string) =>
    waves.find(({ campaign }) => campaign.labId === labId && campaign.channel === channel)?.id;
}

/** A day into the exercise: who can be reached is counted for one laboratory, the letters are planned, a text is begun. */
export async function planTelling(group: Group, incidentId: string): Promise<void> {
  const { dpo, labManager } = group.cast;
  const own = labsOf(group).find(({ lab }) => group.own.labs.includes(lab));
  if (own === undefined) return;
  const labId = own.lab.id;
  const reach = { post: String(own.lab.persons - 40), email: String(own.email), unreachable: "25" };
  await countReach(
    labManager,
    { incidentId, labId, ...reach, source: "Fichier patients (inventé)" },
    rightNow(),
  );
  const head = {
    ...{ address: "1 quai de l’Exemple, 56000 Vannes", contact: "violations@labo7.example" },
    ...{ hotline: "01 99 00 50 00", hours: "du lundi au vendredi, 9 h – 18 h" },
  };
  await recordLetterhead(labManager, { incidentId, labIds: [labId], ...head }, rightNow());
  const plannedOn = rightNow().toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 12 }).toString();
  const letters = { incidentId, everyLab: "yes", channel: "letter", plannedOn, supplier: PRINTER };
  await planWaves(dpo, letters, rightNow());
  const text = {
    ...{ incidentId, title: "Lettre aux patients", language: "fr", audience: "adults" },
    ...{ channels: ["letter", "email"], categories: ["nir", "health", "password_clear"] },
  };
  await beginText(dpo, text, rightNow());
}
