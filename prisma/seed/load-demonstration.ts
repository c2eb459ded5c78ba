import { findUserByEmail } from "#lib/auth-users.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { CASE_ID } from "./cases/founding-case.ts";
import { CAST } from "./cast.ts";
import { openGroup } from "./open-group.ts";
import { openWorkspace } from "./open-workspace.ts";
import { seededOrganisations } from "./organisations.ts";
import { rightNow } from "./right-now.ts";
import { type Part, PUBLIC_HOURS, tellCases } from "./tell-cases.ts";

const SLUG = "demonstration";

const SAID: Readonly<Record<Part, string>> = {
  organisations: "18 organisations, 30 laboratories, one vendor and the cast",
  history: "The leak of 2021, as history",
  exercise: `The same leak as an exercise, public for ${PUBLIC_HOURS} hours`,
  others: "Three other cases",
  closed: "The leak of 2021 is closed",
};

/** Loads the demonstration through the product's own commands; what is loaded already stays as it is. */
export async function loadDemonstration(say: (line: string) => void): Promise<void> {
  const loaded = await findLoaded();
  if (loaded !== null) return say(loaded);
  const started = performance.now();
  const name = "Démonstration — Groupe de laboratoires (données inventées)";
  const dpo = await openWorkspace({ slug: SLUG, name, founder: CAST.dpo }, rightNow());
  const group = await openGroup(
    { slug: SLUG, organisations: seededOrganisations(), labNumber: 7, founder: dpo, dpo },
    rightNow(),
  );
  const elsewhere = { slug: `${SLUG}-autre-groupe`, name: "Autre groupe (inventé, sans dossier)" };
  await openWorkspace({ ...elsewhere, founder: CAST.outsider }, rightNow());
  await tellCases(group, async (part) => say(SAID[part]));
  say(`Loaded in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** The closing of the history is the last act: without it, a loading was interrupted. */
async function findLoaded(): Promise<string | null> {
  const dpo = await findUserByEmail(CAST.dpo.email);
  if (dpo === null) return null;
  const history = await withScope(memberPrincipal(dpo.id, SLUG), (tx) =>
    tx.incident.findFirst({ where: { caseId: CASE_ID }, select: { closedAt: true } }),
  );
  return (history?.closedAt ?? null) === null
    ? "An earlier loading was interrupted: remove the data folder to load the demonstration whole"
    : "Already loaded";
}
