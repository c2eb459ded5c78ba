import type { Shaped } from "#lib/form-shape.ts";
import type { FormObject } from "#lib/form-to-object.ts";

/**
 * The form keeps one block per organisation under `files.<id>`, ticked or not; one role and one awareness, under
 * `shared`, for all that it adds. A ticked organisation comes with those of its labs that are ticked.
 */
export function shapeAddForm(form: FormObject): Shaped {
  const { files, shared, role, ...facts } = form;
  const chosen = Object.entries(asObject(files)).filter(([, file]) => asObject(file).in === "yes");
  const { awareness, awarenessNote, processorNotice } = asObject(shared);
  const forAll = {
    ...(role === undefined ? {} : { roles: [role] }),
    ...(awareness === undefined ? {} : { awareness }),
    ...(awarenessNote === undefined ? {} : { awarenessNote }),
    ...(processorNotice === undefined ? {} : { processorNotice }),
  };
  return {
    input: {
      ...facts,
      organisations: chosen.map(([organisationId, file]) => ({
        organisationId,
        ...forAll,
        labs: labsOf(asObject(file)),
      })),
    },
    fieldOf: (path) => fieldOf(path, chosen),
  };
}

type Chosen = readonly (readonly [string, unknown])[];

function labsOf({ labs, known, persons }: FormObject): object[] {
  const counts = asObject(persons);
  // A list too long to be one field each comes as one, apart by commas.
  const ids = known === undefined ? listOf(labs) : listOf(known).flatMap((ticked) => ticked.split(","));
  return ids.map((labId) => ({
    labId,
    ...(counts[labId] === undefined ? {} : { personsEstimated: counts[labId] }),
  }));
}

/** `organisations.0.labs.1.personsEstimated` is the count of a lab of the first that was ticked. */
function fieldOf(path: string, chosen: Chosen): string {
  const [, index = "", rest = ""] = /^organisations\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const [organisationId, file] = chosen[Number(index)] ?? [];
  if (index === "" || organisationId === undefined) return path;
  const [field = "", place = "", part = ""] = rest.split(".");
  if (field === "organisationId") return `files.${organisationId}`;
  if (field === "roles") return "role";
  if (field !== "labs") return ["shared", field, place].filter(Boolean).join(".");
  const lab = listOf(asObject(file).labs)[Number(place)];
  return part.startsWith("persons") && lab !== undefined
    ? `files.${organisationId}.persons.${lab}`
    : `files.${organisationId}`;
}

function listOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.filter((item) => typeof item === "string");
  return typeof node === "string" ? [node] : [];
}

function asObject(node: unknown): FormObject {
  return typeof node === "object" && node !== null && !Array.isArray(node) ? (node as FormObject) : {};
}
