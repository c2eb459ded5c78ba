import { NameIndex } from "#lib/name-index.ts";
import { nameKey } from "#lib/name-key.ts";
import { zoneOfDepartment } from "../rules.ts";
import type { Identity, KnownRegister, SiteFields } from "./queries.ts";
import type { ImportedLine } from "./schema.ts";

/** Without an id it is new; `was` is what the register said before. */
type Planned<Fields> = {
  readonly id: string | null;
  readonly was: Fields | null;
  fields: Fields;
  line: number;
};
export type PlannedSite = Planned<SiteFields> & { readonly lab: PlannedLab };
export type PlannedLab = Planned<{ name: string; department: string | null }> & {
  number: number | null;
  readonly organisation: PlannedOrganisation;
  readonly sites: PlannedSite[];
  readonly sitesByName: NameIndex<PlannedSite>;
  readonly heads: Set<PlannedSite>;
};
export type PlannedOrganisation = Planned<Identity> & {
  readonly labs: PlannedLab[];
  readonly labsByName: NameIndex<PlannedLab>;
};

export type Problem = { readonly column: string; readonly problem: string };
const NOWHERE = 0;
const FIRST_SITE = "Site principal";
const noLabs = () => ({ labs: [], labsByName: new NameIndex<PlannedLab>() });
const noSites = () => ({
  sites: [],
  sitesByName: new NameIndex<PlannedSite>(),
  heads: new Set<PlannedSite>(),
});

/** The register as it would be after the lines placed so far. */
export class ImportPlan {
  readonly organisations: PlannedOrganisation[] = [];
  readonly #seen = new Set<string>();
  readonly #labByNumber = new Map<number, PlannedLab>();
  readonly #siteBySiret = new Map<string, PlannedSite>();
  readonly #siteByFiness = new Map<string, PlannedSite>();
  readonly #bySiren = new Map<string, PlannedOrganisation>();
  readonly #byFiness = new Map<string, PlannedOrganisation>();
  readonly #byName = new NameIndex<PlannedOrganisation>();
  readonly #taken: KnownRegister["taken"];

  constructor(register: KnownRegister) {
    this.#taken = register.taken;
    const organisations = new Map<string, PlannedOrganisation>();
    for (const { id, ...fields } of register.organisations) {
      const known = { id, was: fields, fields: { ...fields }, line: NOWHERE, ...noLabs() };
      organisations.set(id, known);
      this.#addOrganisation(known);
    }
    const labs = new Map<string, PlannedLab>();
    for (const { id, organisationId, number, ...fields } of register.labs) {
      const organisation = organisations.get(organisationId);
      if (organisation === undefined) continue;
      const known = {
        id,
        was: fields,
        fields: { ...fields },
        number,
        organisation,
        line: NOWHERE,
        ...noSites(),
      };
      labs.set(id, known);
      this.#addLab(known);
    }
    for (const { id, labId, ...fields } of register.sites) {
      const lab = labs.get(labId);
      if (lab === undefined) continue;
      this.#addSite({ id, was: fields, fields: { ...fields }, line: NOWHERE, lab });
    }
  }

  /** Places one line, or says why it cannot be placed; then nothing of it is. */
  place(given: ImportedLine, line: number): Problem[] {
    const organisation = this.#findOrganisation(given);
    if (organisation === "ambiguous") return [{ column: "organisation", problem: "ambiguous" }];
    const site = this.#findSite(given);
    const lab = site?.lab ?? this.#findLab(given, organisation);
    const problems = [
      ...(organisation === null ? [] : this.#disagreements(given, organisation)),
      ...this.#conflicts(given, { organisation, lab, site }),
    ];
    if (problems.length > 0) return problems;
    const key = keyOf(given, lab);
    if (this.#seen.has(key)) return [{ column: "organisation", problem: "duplicateLine" }];
    this.#seen.add(key);
    const owner =
      organisation === null ? this.#newOrganisation(given, line) : this.#amend(organisation, given, line);
    if (given.lab === undefined) return [];
    const placed = lab === null ? this.#newLab(owner, given, line) : amendLab(lab, given, line);
    this.#placeSite(given, { lab: placed, site: site ?? findNamedSite(given, placed), line });
    return [];
  }

  /** Labs without a number get the ones after the last. */
  numberLabs(): void {
    const numbers = [...this.#labByNumber.keys(), ...this.#taken.numbers];
    let next = numbers.reduce((most, number) => Math.max(most, number), 0);
    for (const { labs } of this.organisations) for (const lab of labs) lab.number ??= ++next;
  }

  #findOrganisation(given: ImportedLine): PlannedOrganisation | null | "ambiguous" {
    const { siren, finessEj, organisation } = given;
    const bySiren = siren === null ? undefined : this.#bySiren.get(siren);
    const byFiness = finessEj === null ? undefined : this.#byFiness.get(finessEj);
    const coded = bySiren ?? byFiness;
    if (coded !== undefined) return coded;
    const alike = this.#byName
      .named(organisation)
      .filter(({ fields }) => agree(fields.siren, siren) && agree(fields.finessEj, finessEj))
      .take(2)
      .toArray();
    return alike.length > 1 ? "ambiguous" : (alike[0] ?? null);
  }

  #findSite({ siret, finessEt }: ImportedLine): PlannedSite | null {
    const bySiret = siret === null ? undefined : this.#siteBySiret.get(siret);
    return bySiret ?? (finessEt === null ? undefined : this.#siteByFiness.get(finessEt)) ?? null;
  }

  #findLab(given: ImportedLine, organisation: PlannedOrganisation | null): PlannedLab | null {
    if (given.labNumber !== undefined) return this.#labByNumber.get(given.labNumber) ?? null;
    return organisation?.labsByName.named(given.lab ?? "").next().value ?? null;
  }

  /** What this line says otherwise than an earlier one of the same file. */
  #disagreements(given: ImportedLine, { fields, line }: PlannedOrganisation): Problem[] {
    const differs = (column: "siren" | "finessEj") => !agree(fields[column], given[column]);
    const codes = (["siren", "finessEj"] as const)
      .filter(differs)
      .map((column) => ({ column, problem: "ofAnother" }));
    if (line === NOWHERE) return codes;
    const words = [
      ...(nameKey(fields.name) === nameKey(given.organisation) ? [] : ["organisation"]),
      ...(given.kind === undefined || given.kind === fields.kind ? [] : ["kind"]),
    ];
    return [...codes, ...words.map((column) => ({ column, problem: "differsWithinFile" }))];
  }

  #conflicts(given: ImportedLine, found: Found): Problem[] {
    const { organisation, lab, site } = found;
    const foreign = lab !== null && lab.organisation !== organisation;
    const other = given.labNumber !== undefined && lab !== null && lab.number !== given.labNumber;
    const siren = organisation?.fields.siren ?? given.siren;
    const strange = given.siret !== null && siren !== null && !given.siret.startsWith(siren);
    const taken = given.finessEt === null ? undefined : this.#siteByFiness.get(given.finessEt);
    const codes = site !== null && given.siret !== null && !agree(site.fields.siret, given.siret);
    const retired = organisation === null && given.siren !== null && this.#taken.sirens.has(given.siren);
    return [
      ...(retired ? [{ column: "siren", problem: "ofRetired" }] : []),
      ...(lab === null && this.#taken.numbers.has(given.labNumber ?? 0)
        ? [{ column: "labNumber", problem: "ofRetired" }]
        : []),
      ...(foreign ? [{ column: site === null ? "labNumber" : "siret", problem: "ofAnother" }] : []),
      ...(other && !foreign ? [{ column: "labNumber", problem: "otherNumber" }] : []),
      ...(strange ? [{ column: "siret", problem: "notOfThisSiren" }] : []),
      ...(codes ? [{ column: "siret", problem: "ofAnother" }] : []),
      ...(taken !== undefined && site !== null && taken !== site
        ? [{ column: "finessEt", problem: "ofAnother" }]
        : []),
    ];
  }

  #newOrganisation(given: ImportedLine, line: number): PlannedOrganisation {
    const fields = {
      name: given.organisation,
      kind: given.kind ?? "laboratory",
      siren: given.siren,
      finessEj: given.finessEj,
      country: given.country,
      region: given.region,
      timeZone: zoneOf(given),
      traits: given.traits,
    };
    const added = { id: null, was: null, fields, line, ...noLabs() };
    this.#addOrganisation(added);
    return added;
  }

  #amend(known: PlannedOrganisation, given: ImportedLine, line: number): PlannedOrganisation {
    const { fields } = known;
    known.fields = {
      ...fields,
      name: given.organisation,
      kind: given.kind ?? fields.kind,
      siren: fields.siren ?? given.siren,
      finessEj: fields.finessEj ?? given.finessEj,
      region: given.region ?? fields.region,
      traits: given.traits.length === 0 ? fields.traits : given.traits,
    };
    known.line ||= line;
    if (given.siren !== null) this.#bySiren.set(given.siren, known);
    if (given.finessEj !== null) this.#byFiness.set(given.finessEj, known);
    return known;
  }

  #newLab(organisation: PlannedOrganisation, given: ImportedLine, line: number): PlannedLab {
    const fields = { name: given.lab ?? "", department: given.department };
    const number = given.labNumber ?? null;
    const added = { id: null, was: null, fields, number, organisation, line, ...noSites() };
    this.#addLab(added);
    return added;
  }

  #placeSite(given: ImportedLine, { lab, site, line }: SitePlace): void {
    const says = given.site !== undefined || given.siret !== null || given.finessEt !== null;
    if (!says) return;
    const before = site?.fields;
    const fields = {
      name: given.site ?? before?.name ?? FIRST_SITE,
      siret: given.siret ?? before?.siret ?? null,
      finessEt: given.finessEt ?? before?.finessEt ?? null,
      timeZone: given.timeZone ?? before?.timeZone ?? zoneOf(given),
      head: given.head ?? before?.head ?? lab.heads.size === 0,
    };
    if (fields.head) for (const other of lab.heads) if (other !== site) stepDown(other);
    if (site === null) this.#addSite({ id: null, was: null, fields, line, lab });
    else {
      lab.sitesByName.move(site, { from: site.fields.name, to: fields.name });
      site.fields = fields;
      this.#indexSite(site);
    }
  }

  #addOrganisation(added: PlannedOrganisation): void {
    this.organisations.push(added);
    const { siren, finessEj, name } = added.fields;
    if (siren !== null) this.#bySiren.set(siren, added);
    if (finessEj !== null) this.#byFiness.set(finessEj, added);
    this.#byName.add(added, name);
  }

  #addLab(added: PlannedLab): void {
    added.organisation.labs.push(added);
    added.organisation.labsByName.add(added, added.fields.name);
    if (added.number !== null) this.#labByNumber.set(added.number, added);
  }

  #addSite(added: PlannedSite): void {
    added.lab.sites.push(added);
    added.lab.sitesByName.add(added, added.fields.name);
    this.#indexSite(added);
  }

  #indexSite(site: PlannedSite): void {
    const { siret, finessEt, head } = site.fields;
    if (head) site.lab.heads.add(site);
    else site.lab.heads.delete(site);
    if (siret !== null) this.#siteBySiret.set(siret, site);
    if (finessEt !== null) this.#siteByFiness.set(finessEt, site);
  }
}

type Found = { organisation: PlannedOrganisation | null; lab: PlannedLab | null; site: PlannedSite | null };
type SitePlace = { lab: PlannedLab; site: PlannedSite | null; line: number };

function stepDown(site: PlannedSite): void {
  site.fields = { ...site.fields, head: false };
  site.lab.heads.delete(site);
}

function amendLab(lab: PlannedLab, given: ImportedLine, line: number): PlannedLab {
  const { fields, organisation } = lab;
  lab.fields = { name: given.lab ?? fields.name, department: given.department ?? fields.department };
  organisation.labsByName.move(lab, { from: fields.name, to: lab.fields.name });
  lab.line ||= line;
  return lab;
}

function findNamedSite(
  { site, siret, finessEt }: ImportedLine,
  { sitesByName }: PlannedLab,
): PlannedSite | null {
  const isFree = ({ fields }: PlannedSite) => agree(fields.siret, siret) && agree(fields.finessEt, finessEt);
  return sitesByName.named(site ?? FIRST_SITE).find(isFree) ?? null;
}

/** Two codes agree unless both are known and differ. */
function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function zoneOf({ timeZone, department }: ImportedLine): string {
  return timeZone ?? zoneOfDepartment(department ?? "");
}

/** What makes two lines of a file the same: their organisation, their lab and their site. */
function keyOf(given: ImportedLine, lab: PlannedLab | null): string {
  const { siren, finessEj, organisation, labNumber, site, siret, finessEt } = given;
  const place = lab?.number ?? labNumber ?? nameKey(given.lab ?? "");
  const within = siret ?? finessEt ?? nameKey(site ?? "");
  return JSON.stringify([siren ?? finessEj ?? nameKey(organisation), place, within]);
}
