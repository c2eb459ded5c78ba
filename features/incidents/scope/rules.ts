/** One record of who ran the product; days as "2021-02-26", null where they are not known or it runs on. */
export type Deployed = {
  readonly id: string;
  readonly version: number;
  readonly labId: string | null;
  readonly productVersion: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
};

/** Null: since ever, until today. */
export type Period = { readonly from: string | null; readonly to: string | null };

/**
 * How a record stands to the period. What is not known counts in, and is said: a leak is not ruled out by a gap in
 * the register.
 */
export type Standing =
  | "ran"
  | "version_unknown"
  | "start_unknown"
  | "other_version"
  | "stopped_before"
  | "started_after";

type Asked = Period & { readonly versions: readonly string[] };

export function standingOf({ productVersion, fromOn, untilOn }: Deployed, asked: Asked): Standing {
  const { versions, from, to } = asked;
  if (from !== null && untilOn !== null && untilOn < from) return "stopped_before";
  if (to !== null && fromOn !== null && fromOn > to) return "started_after";
  if (versions.length > 0 && productVersion !== "" && !versions.some((one) => covers(one, productVersion)))
    return "other_version";
  if (versions.length > 0 && productVersion === "") return "version_unknown";
  return fromOn === null ? "start_unknown" : "ran";
}

/** "9" covers 9, 9.2 and 9.2.1, not 90. */
function covers(wanted: string, version: string): boolean {
  const [one, other] = [wanted.toLowerCase(), version.toLowerCase()];
  return other === one || other.startsWith(`${one}.`) || other.startsWith(`${one} `);
}

export function isConcerned(standing: Standing): boolean {
  return standing === "ran" || standing === "version_unknown" || standing === "start_unknown";
}

type Lab = { readonly id: string; readonly number: number; readonly name: string };

export type ScopeLine = {
  /** Null: the organisation as a whole. */
  readonly lab: Lab | null;
  readonly deployment: Deployed;
  readonly standing: Standing;
};

export type ScopeRow = {
  readonly organisationId: string;
  readonly name: string;
  readonly lines: readonly ScopeLine[];
  readonly concerned: boolean;
  /** The labs to add with it: those that ran it; all of them where the records speak of none. */
  readonly labIds: readonly string[];
};

type Registered = { readonly id: string; readonly name: string; readonly labs: readonly Lab[] };

/** One organisation as its records say: a lab with records of its own is judged on them, else on the organisation's. */
export function scopeRow(
  { id, name, labs }: Registered,
  deployments: readonly Deployed[],
  asked: Asked,
): ScopeRow {
  const labOf = new Map(labs.map((lab) => [lab.id, lab]));
  const lines = deployments
    .filter(({ labId }) => labId === null || labOf.has(labId))
    .map((deployment) => ({
      lab: deployment.labId === null ? null : (labOf.get(deployment.labId) ?? null),
      deployment,
      standing: standingOf(deployment, asked),
    }));
  const hit = lines.filter(({ standing }) => isConcerned(standing));
  const wide = hit.some(({ lab }) => lab === null);
  const running = labs.filter((lab) => {
    const own = lines.filter((line) => line.lab?.id === lab.id);
    return own.length === 0 ? wide : own.some(({ standing }) => isConcerned(standing));
  });
  const labIds = (hit.length === 0 ? labs : running).map((lab) => lab.id);
  return { organisationId: id, name, lines, concerned: hit.length > 0, labIds };
}
