import { figureOf } from "#features/claims/rules.ts";
import { sovereignOf } from "#law/countries.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { formatCount } from "#lib/numbers.ts";
import type { ClaimRow, LabRow } from "../facts/queries.ts";
import {
  type Facts,
  fact,
  groupLines,
  labelled,
  pagesOf,
  type Records,
  source,
  yesNo,
} from "../facts/rules.ts";
import type { Fact } from "../rules.ts";

type Reach = Facts<"persons"> & Facts<"records"> & Facts<"figures"> & Facts<"risk">;

/** How many, of whom, where, and what it can do to them. */
export function reachFacts(records: Records): Reach {
  return { ...ofPersons(records), ...ofRisk(records) };
}

function ofPersons(records: Records): Facts<"persons"> & Facts<"records"> & Facts<"figures"> {
  const { theCase, file, risk, language } = records;
  const { ofCase, ofFile } = pagesOf(records);
  const exposure = source("exposure", "file", ofFile);
  const countries = Object.keys(file.further.personsByResidence ?? {});
  const states = new Set(countries.map((code) => sovereignOf(code.slice(0, 2))));
  const identified = theCase.dataCategories.some((one) => one === "identity" || one === "nir");
  return {
    "persons.count": personsOf(records),
    ...ofGroups(records),
    "persons.perLab": fact(linesOf(file.labs, language), source("exposure", "labs", ofFile)),
    "persons.countries": fact(countries, exposure),
    "persons.crossBorder": fact(states.size === 0 ? null : yesNo(states.size > 1), exposure),
    "persons.vulnerable": fact(
      yesNo(risk?.facts.vulnerablePersons),
      source("assessment", "risk", `${ofFile}/risk`, risk ?? {}),
    ),
    "persons.identifiable": fact(
      identified ? "yes" : null,
      source("incident", "case", ofCase, { at: theCase.loggedAt }),
    ),
    "records.count": figure(records, "records"),
    "figures.nir": figure(records, "nir"),
  };
}

/** Everybody concerned, the categories that were counted, and how many of each. */
function ofGroups(records: Records) {
  const { groups, language } = records;
  const { ofCase, ofFile } = pagesOf(records);
  const isAdopted = figure(records, "persons").value !== null;
  const patients = labsTotal(records);
  const of = (group: string) => groups.find((one) => one.group === group)?.persons ?? null;
  const others = (of("prescribers") ?? 0) + (of("staff") ?? 0);
  const counted = patients === null || patients === 0 ? [] : ["patients"];
  const types = [...counted, ...CATEGORIES.filter((group) => (of(group) ?? 0) > 0)];
  const lines = groupLines((group) => (group === "patients" ? patients : of(group)), language);
  const from = source("exposure", "groups", `${ofCase}/persons/special`);
  const everybody =
    isAdopted || patients === null || others === 0
      ? personsOf(records)
      : fact(patients + others, source("exposure", "labsAndGroups", ofFile));
  return {
    "persons.total": everybody,
    "persons.types": fact(patients === null ? null : types, from),
    "persons.perGroup": fact(others === 0 ? null : lines, from),
  };
}

/** Counted apart from the patients, or among them. */
const CATEGORIES = ["prescribers", "staff", "minors", "protected_adults"];

/** A figure adopted for the organisation stands before its laboratories' counts, confirmed ones before estimates. */
function personsOf(records: Records): Fact {
  const { file } = records;
  const { ofFile } = pagesOf(records);
  const claimed = figure(records, "persons");
  if (claimed.value !== null) return claimed;
  const sum = labsTotal(records);
  const isConfirmed = file.labs.every(({ confirmed }) => confirmed !== null);
  return fact(
    sum,
    source("exposure", sum !== null && isConfirmed ? "labsConfirmed" : "labsEstimated", ofFile),
  );
}

function labsTotal({ file }: Pick<Records, "file">): number | null {
  const counts = file.labs.flatMap(({ confirmed, estimated }) => confirmed ?? estimated ?? []);
  return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
}

/**
 * The figure adopted for the organisation; that of the case as a whole only where it is the only controller, since
 * among several it would count the others' persons.
 */
function figure(records: Records, about: string): Fact {
  const { file, isOnlyController } = records;
  const claim =
    find(records, about, file.organisationId) ?? (isOnlyController ? find(records, about, null) : null);
  const from = source("claim", "claim", `${pagesOf(records).ofCase}#claims`, claim ?? {});
  return fact(claim === null ? null : figureOf(claim.value), from);
}

function find({ claims }: Records, about: string, organisationId: string | null): ClaimRow | null {
  return claims.find((one) => one.about === about && one.organisationId === organisationId) ?? null;
}

function linesOf(labs: readonly LabRow[], language: Records["language"]): string[] {
  return labs.flatMap(({ name, confirmed, estimated }) => {
    const count = confirmed ?? estimated;
    return count === null ? [] : [labelled(name, formatCount(count, language), language)];
  });
}

function ofRisk(records: Records): Facts<"risk"> {
  const { file, risk } = records;
  const from = source("assessment", "risk", `${pagesOf(records).ofFile}/risk`, risk ?? {});
  return {
    "risk.level": fact(file.risk === "unassessed" ? null : file.risk, from),
    "risk.severity": fact(risk?.gravity, from),
    "risk.severityWords": fact(risk?.gravityWords, from),
    "risk.likelihood": fact(risk?.likelihood, from),
    "risk.likelihoodWords": fact(risk?.likelihoodWords, from),
    "risk.reason": fact(risk?.reason, from),
    "risk.effects": fact(effectsOf(records), from),
  };
}

/** "confidentiality:public" and the circumstances, as the assessment names them. */
function effectsOf({ risk }: Records): Json {
  if (risk === null) return null;
  const { confidentiality, integrity, availability, aggravations } = risk.facts;
  const effects = Object.entries({ confidentiality, integrity, availability }).flatMap(([name, effect]) =>
    effect === null || effect === undefined ? [] : [`${name}:${effect}`],
  );
  return [...effects, ...(aggravations ?? [])];
}
