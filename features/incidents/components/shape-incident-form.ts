import type { Shaped } from "#lib/form-shape.ts";
import type { FormObject } from "#lib/form-to-object.ts";

/**
 * The form keeps one block per organisation under `files.<id>`, chosen or not: a block without a ticked lab is
 * dropped, unless the organisation has none and is ticked itself. A block may take the awareness written once for all, under `shared`.
 */
export function shapeIncidentForm(form: FormObject): Shaped {
  // A browser marks an exercise and nothing else: history and case ids are the demonstration's own.
  const { files, shared, caseId: _caseId, origin, ...facts } = form;
  const chosen = Object.entries(asObject(files)).flatMap(([organisationId, file]) => {
    const block = { organisationId, ...asObject(file) } as Block;
    return listOf(block.labs).length === 0 && block.whole !== "yes" ? [] : [block];
  });
  const forAll = asObject(shared);
  return {
    input: {
      ...facts,
      ...(origin === "exercise" ? { origin } : {}),
      exposures: chosen.map((block) => exposureOf(block, forAll)),
    },
    fieldOf: (path) => fieldOf(path, chosen),
  };
}

type Block = FormObject & { readonly organisationId: string };

function exposureOf(block: Block, forAll: FormObject): object {
  const takes = takesShared(block);
  const { awareness, awarenessNote, processorNotice } = takes ? forAll : block;
  const persons = asObject(block.persons);
  const confirmed = new Set(listOf(block.confirmed));
  return {
    organisationId: block.organisationId,
    ...(awareness === undefined ? {} : { awareness }),
    ...(awarenessNote === undefined ? {} : { awarenessNote }),
    ...(processorNotice === undefined ? {} : { processorNotice }),
    ...(block.attackKnown === undefined ? {} : { attackKnown: block.attackKnown }),
    labs: listOf(block.labs).map((labId) => ({
      labId,
      ...(persons[labId] === undefined
        ? {}
        : { [confirmed.has(labId) ? "personsConfirmed" : "personsEstimated"]: persons[labId] }),
    })),
  };
}

const takesShared = (block: Block): boolean => block.own !== "yes";

/** `exposures.0.labs.1.labId` is a tick of the first chosen organisation. */
function fieldOf(path: string, chosen: readonly Block[]): string {
  const [, index = "", field = "", ...rest] = /^exposures\.(\d+)\.?([a-zA-Z]*)\.?(.*)$/.exec(path) ?? [];
  const block = chosen[Number(index)];
  if (index === "" || block === undefined) return path;
  const file = `files.${block.organisationId}`;
  const tail = rest.join("");
  if (field === "labs") {
    const lab = listOf(block.labs)[Number(tail.split(".")[0])];
    return tail.includes("persons") && lab !== undefined ? `${file}.persons.${lab}` : `${file}.labs`;
  }
  if (field === "organisationId" || field === "" || field === "roles") return `${file}.labs`;
  const place = takesShared(block) && field !== "attackKnown" ? "shared" : file;
  return tail === "" ? `${place}.${field}` : `${place}.${field}.${tail}`;
}

function listOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.filter((item) => typeof item === "string");
  return typeof node === "string" ? [node] : [];
}

function asObject(node: unknown): FormObject {
  return typeof node === "object" && node !== null && !Array.isArray(node) ? (node as FormObject) : {};
}
