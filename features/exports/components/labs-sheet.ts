import { RISKS, ROLES } from "#law/vocabulary.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import type { Dossier, DossierFile } from "../queries.ts";
import { codedList, momentCell } from "./cells.ts";
import { framedSheet, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "organisation", share: 5 },
  { key: "role", share: 3 },
  { key: "labNumber", share: 2 },
  { key: "lab", share: 5 },
  { key: "department", share: 2 },
  { key: "personsEstimated", share: 2 },
  { key: "personsConfirmed", share: 2 },
  { key: "awarenessAt" },
  { key: "noticeAt" },
  { key: "awarenessNote" },
  { key: "risk" },
  { key: "siren" },
  { key: "finessEj" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

/** Each laboratory with its counts under its organisation; an organisation without any stands alone. */
export function labsSheet({ incident, files }: Dossier, taking: Taking): Sheet {
  const lines = files.flatMap((file): Line[] => {
    const shared = ofFile(file, taking);
    const none = { labNumber: null, lab: null, department: null };
    const uncounted = { personsEstimated: null, personsConfirmed: null };
    if (file.labs.length === 0) return [{ ...shared, ...none, ...uncounted }];
    return file.labs.map(({ lab, personsEstimated, personsConfirmed }) => ({
      ...shared,
      ...{ labNumber: lab.number, lab: lab.name, department: lab.department },
      ...{ personsEstimated, personsConfirmed },
    }));
  });
  return framedSheet(
    {
      ...{ what: "labs", plan: PLAN, lines, isExercise: incident.origin === "exercise" },
      about: `${incident.reference} · ${incident.title}`,
    },
    taking,
  );
}

function ofFile({ organisation, roles, instants, awarenessNote, risk }: DossierFile, { t }: Taking) {
  const known = instants as { readonly [name: string]: unknown };
  const rated = RISKS.find((one) => one === risk) ?? "unassessed";
  const held = ROLES.filter((role) => roles.includes(role));
  return {
    organisation: organisation.name,
    role: codedList(held, (role) => t(`vocabulary.partyRoles.${role as (typeof ROLES)[number]}`)),
    awarenessAt: momentCell(known.awareness, organisation.timeZone),
    noticeAt: momentCell(known.processor_notice, organisation.timeZone),
    awarenessNote: awarenessNote === "" ? null : awarenessNote,
    risk: { code: rated, word: t(`vocabulary.risks.${rated}`) },
    siren: organisation.siren,
    finessEj: organisation.finessEj,
  };
}
