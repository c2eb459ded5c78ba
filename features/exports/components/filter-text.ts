import type { MatrixAsked } from "#features/obligations/matrix/schema.ts";
import type { TimelineAsked } from "#features/timeline/schema.ts";
import type { RegisterAsked } from "../schema.ts";
import type { Taking } from "./framed-sheet.ts";

type Words = Pick<Taking, "t">;
type Said = readonly (readonly [term: string, value: string | undefined])[];
/** What stands for an id in the address; one out of scope stays unnamed. */
type NameOf = (id: string) => string;

/** What the matrix shows, in its own words; null: every organisation and every column. */
export function matrixFilter(asked: MatrixAsked, { t }: Words, nameOf: NameOf): string | null {
  const { q, state, department, owner, col } = asked;
  return joined([
    [t("matrix.search"), q === "" ? undefined : q],
    [t("matrix.state"), state === undefined ? undefined : stateName(state, t)],
    [t("matrix.departmentLabel"), department],
    [t("matrix.owner"), owner === "none" ? t("matrix.noOwner") : owner && nameOf(owner)],
    [t("exports.columnsOf"), col?.join(", ")],
  ]);
}

function stateName(state: NonNullable<MatrixAsked["state"]>, t: Words["t"]): string {
  return t(`states.${state}`);
}

/** Which log, narrowed to what; null: everything that is in it. */
export function logFilter(asked: TimelineAsked, { t }: Words, nameOf: NameOf): string | null {
  const { log, organisationId, labId, group, actor, label, origin, pinned, source, text } = asked;
  return joined([
    [t("timeline.which"), log === "main-courante" ? t("timeline.mainCourante") : undefined],
    [t("timeline.organisation"), organisationId && nameOf(organisationId)],
    [t("timeline.laboratory"), labId && nameOf(labId)],
    [t("timeline.group"), group && t(`timeline.groups.${group}`)],
    [t("timeline.person"), actor === "system" ? t("timeline.machine") : actor && nameOf(actor)],
    [t("timeline.labelFilter"), label && t(`timeline.labels.${label}`)],
    [t("timeline.origin"), origin && t(`timeline.origins.${origin}`)],
    [t("exports.only"), pinned && t("timeline.pinned")],
    [t("timeline.sourceFilter"), source],
    [t("timeline.words"), text],
  ]);
}

export function registerFilter({ organisationId, year }: RegisterAsked, { t }: Words, nameOf: NameOf) {
  return joined([
    [t("exports.columns.organisation"), organisationId && nameOf(organisationId)],
    [t("exports.year"), year === undefined ? undefined : String(year)],
  ]);
}

function joined(said: Said): string | null {
  const parts = said.flatMap(([term, value]) => (value === undefined ? [] : [`${term} = ${value}`]));
  return parts.length === 0 ? null : parts.join(" ; ");
}
