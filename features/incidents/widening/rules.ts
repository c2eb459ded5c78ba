import { isInFuture, precedesDetection } from "#features/exposures/rules.ts";
import type { FieldProblem } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Named } from "../queries.ts";
import type { AddOrganisations } from "./schema.ts";

type Situation = {
  readonly organisations: Named["organisations"];
  /** Who has a file in the case already. */
  readonly present: ReadonlySet<string>;
  readonly detection: Moment | null;
  readonly now: Temporal.Instant;
};

/** What the schema cannot see: who is there already, rows outside the scope, moments out of order or in the future. */
export function widenProblems({ organisations }: AddOrganisations, situation: Situation): FieldProblem[] {
  const seen = new Set<string>();
  return organisations.flatMap((added, index) => {
    const path = `organisations.${index}`;
    const twice = seen.has(added.organisationId);
    seen.add(added.organisationId);
    if (twice) return [{ path: `${path}.organisationId`, problem: "chosenTwice" }];
    return problemsOf(added, situation).map((found) => ({ ...found, path: `${path}.${found.path}` }));
  });
}

function problemsOf(
  added: AddOrganisations["organisations"][number],
  { organisations, present, detection, now }: Situation,
): FieldProblem[] {
  const organisation = organisations.get(added.organisationId);
  if (organisation === undefined || organisation.retiredAt !== null)
    return [{ path: "organisationId", problem: "choose" }];
  if (present.has(added.organisationId)) return [{ path: "organisationId", problem: "alreadyInCase" }];
  const own = new Set(organisation.labs.map(({ id }) => id));
  const foreign = added.labs.flatMap(({ labId }, index) =>
    own.delete(labId) ? [] : [{ path: `labs.${index}.labId`, problem: "choose" }],
  );
  const zone = organisation.timeZone;
  const future = (["awareness", "processorNotice", "attackKnown"] as const)
    .filter((name) => isInFuture(added[name], zone, now))
    .map((name) => ({ path: name, problem: "inFuture" }));
  const early = precedesDetection(added.awareness, detection, zone) && added.awarenessNote === "";
  return [...foreign, ...future, ...(early ? [{ path: "awarenessNote", problem: "justifyEarlier" }] : [])];
}

const NOTHING_KNOWN = {
  risk: "unassessed",
  exemptions34: [] as string[],
  severeHealthIncident: null,
  itSystemAttack: null,
  encrypted: null,
};

type Facts = {
  readonly risk: string;
  readonly exemptions34: readonly string[];
  readonly severeHealthIncident: boolean | null;
  readonly itSystemAttack: boolean | null;
  readonly encrypted: boolean | null;
};

/** A new file begins with what all others agree on, and with nothing where they do not. */
export function agreedFacts(files: readonly Facts[]): Facts {
  const [first, ...others] = files;
  return first === undefined || others.length > 0 ? NOTHING_KNOWN : first;
}
