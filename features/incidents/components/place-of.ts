import { labelOf } from "#components/form-fields.ts";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { fill } from "#lib/fill.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Known = {
  readonly words: Pick<IncidentWords, "newIncident">;
  readonly organisations: readonly OrganisationWithLabs[];
};

/** Where in the form a fault is: the field, and whose it is when every organisation has one. */
export function placeOf(path: string, { words, organisations }: Known): string | undefined {
  const { fields, labs, sections } = words.newIncident;
  const [root, organisationId, part, labId] = path.split(".");
  if (root === "shared") return [labs.shared, labelOf(path, fields)].filter(Boolean).join(", ");
  if (root !== "files") return labelOf(path, fields);
  const organisation = organisations.find(({ id }) => id === organisationId);
  if (organisation === undefined) return sections.labs;
  const lab = organisation.labs.find(({ id }) => id === labId);
  if (part === "persons" && lab !== undefined) return fill(labs.persons, { lab: lab.name });
  return [organisation.name, labelOf(path, fields)].filter(Boolean).join(", ");
}
