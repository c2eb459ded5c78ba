import { describe, expect, test } from "vitest";
import { findAuthority } from "./authorities.ts";
import { findForm, findFormFor, listForms, listFormsFor, listFormVersions } from "./form-pack.ts";
import { FACT_IDS } from "./forms/fact-ids.ts";
import { FORM_PHASES, GRADES } from "./forms/form.ts";
import { RULES } from "./pack.ts";
import type { AddresseeRule } from "./rule.ts";

const forms = listForms().map((form) => [form.id, form] as const);

/** GDPR 33(3): what a notification to the supervisory authority must describe at least. */
const ITEMS_33_3 = ["33(3)(a)", "33(3)(b)", "33(3)(c)", "33(3)(d)"];

describe.each(forms)("the form %s", (_id, form) => {
  test("has its title, sections, fields, help and options in French and in English", () => {
    const texts = [
      ...[form.title, form.label, form.mappedOn.from],
      ...form.sections.map(({ title }) => title),
      ...form.fields.flatMap(({ label, help }) => (help === undefined ? [label] : [label, help])),
      ...form.fields.flatMap(({ options = [] }) => options.map(({ label }) => label)),
    ];
    expect(texts.filter(({ fr, en }) => fr.trim() === "" || en.trim() === "")).toEqual([]);
    expect(texts.filter(({ fr, en }) => fr === en && !SAME_IN_BOTH.has(fr))).toEqual([]);
  });

  test("names each field and each option once, in a section it has, with a fact that exists", () => {
    const ids = form.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const sections = new Set(form.sections.map(({ id }) => id));
    expect(form.fields.filter(({ section }) => !sections.has(section))).toEqual([]);
    expect([...sections].filter((id) => !form.fields.some(({ section }) => section === id))).toEqual([]);
    expect(form.fields.filter(({ fact }) => fact !== null && !FACT_IDS.includes(fact))).toEqual([]);
    for (const { options = [] } of form.fields)
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
  });

  test("offers options exactly where one chooses, and translates only into what it offers", () => {
    for (const { id, kind, options, words = {} } of form.fields) {
      expect([id, options !== undefined]).toEqual([id, kind === "choice" || kind === "choices"]);
      const offered = kind === "yes_no_unknown" ? ["yes", "no"] : (options ?? []).map((one) => one.id);
      const meant = Object.values(words).flat();
      expect(meant.filter((word) => !offered.includes(word))).toEqual([]);
    }
  });

  test("asks a field on condition of another one that can say so", () => {
    for (const { onlyIf } of form.fields) {
      if (onlyIf === undefined) continue;
      const asked = form.fields.find(({ id }) => id === onlyIf.field);
      const offered =
        asked?.kind === "yes_no_unknown" ? ["yes", "no"] : (asked?.options ?? []).map(({ id }) => id);
      expect(onlyIf.is.filter((word) => !offered.includes(word))).toEqual([]);
    }
  });

  test("says for each field where it is known from, and gives a length only where a source does", () => {
    for (const { grade, alsoSeen = [] } of form.fields) {
      expect([grade, ...alsoSeen].filter((one) => !GRADES.includes(one))).toEqual([]);
      expect(alsoSeen).not.toContain(grade);
    }
    expect(form.mappedOn.on).toBe(form.version.slice(0, 10));
    expect(form.fields.filter(({ maxLength }) => maxLength !== undefined)).toEqual([]);
  });

  test("has phases in their order, and says that nobody saw the live screens", () => {
    const order = form.phases.map((phase) => FORM_PHASES.indexOf(phase));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(form.mappedOn.seenLive).toBe(false);
    expect(form.startsFrom === null || findForm(form.startsFrom) !== null).toBe(true);
  });

  test("is found by its id and by its version, and by no other", () => {
    expect(findForm(form.id)).toBe(form);
    expect(findForm(form.id, form.version)).toBe(form);
    expect(findForm(form.id, "1999-01-01")).toBeNull();
  });
});

/** Words that are spelt alike in both languages. */
const SAME_IN_BOTH = new Set(["4. Dates", "Cause", "Discrimination", "Patients", "Incident"]);

describe("a later version of a form", () => {
  const versions = listForms().map(({ id }) => listFormVersions(id));

  test("keeps every field of the one before, by its id and in its section, and begins the day after it", () => {
    for (const [before, later] of versions) {
      if (before === undefined || later === undefined) continue;
      const idOf = ({ id, section }: (typeof before.fields)[number]) => `${section} ${id}`;
      const kept = new Set(later.fields.map(idOf));
      expect(before.fields.map(idOf).filter((id) => !kept.has(id))).toEqual([]);
      expect(before.until && Temporal.PlainDate.from(before.until).add({ days: 1 }).toString()).toBe(
        later.from,
      );
    }
  });

  test("asks CNIL's categories of persons and their number from what was counted; a draft begun before does not", () => {
    const factsOf = (version: string) =>
      findForm("fr.cnil.notification", version)
        ?.fields.filter(({ section }) => section === "persons")
        .map(({ id, fact }) => [id, fact]);
    const [types, persons, identifiable] = ["persons_types", "persons", "identifiable"];
    expect(factsOf("2026-11-22")).toEqual([
      [types, null],
      [persons, "persons.count"],
      [identifiable, "persons.identifiable"],
    ]);
    expect(factsOf("2026-11-23")).toEqual([
      [types, "persons.types"],
      [persons, "persons.total"],
      ["persons_groups", "persons.perGroup"],
      [identifiable, "persons.identifiable"],
    ]);
  });
});

describe("every notification to a data protection authority", () => {
  const notifying = forms.filter(
    ([, { ruleIds, id }]) => ruleIds.includes("eu.gdpr.33-1") || id === "generic.authority",
  );

  test.each(notifying)("%s asks for each item of GDPR 33(3)", (_id, form) => {
    const cited = form.fields
      .filter(({ required }) => required === "always")
      .flatMap(({ cite = "" }) => ITEMS_33_3.filter((item) => cite.includes(item)));
    expect(ITEMS_33_3.filter((item) => !cited.includes(item))).toEqual([]);
  });
});

describe("the form for a duty", () => {
  test("exists for every rule of the law that is told to an authority", () => {
    const without = RULES.flatMap((rule) =>
      addresseesOf(rule.addressee)
        .filter((addressee) => findAuthority(addressee) !== null && findFormFor(rule.id, addressee) === null)
        .map((addressee) => [rule.id, addressee]),
    );
    expect(without).toEqual([]);
  });

  test("is CNIL's own towards CNIL, the generic one towards another authority", () => {
    expect(findFormFor("eu.gdpr.33-1", "fr-cnil")?.id).toBe("fr.cnil.notification");
    expect(findFormFor("eu.gdpr.33-4", "fr-cnil")?.id).toBe("fr.cnil.notification");
    expect(findFormFor("eu.gdpr.33-1", "ie-dpc")?.id).toBe("generic.authority");
    expect(findFormFor("fr.csp.l1111-8-2-2017", "fr-ars")?.id).toBe("generic.authority");
  });

  test.each([
    ["fr.csp.l1111-8-2", "fr-cert-sante", "fr.cert-sante.report"],
    ["fr.csp.d1111-16-3-end", "fr-cert-sante", "fr.cert-sante.report"],
    ["eu.nis2.23-4a", "be-ccb", "eu.nis2.early-warning"],
    ["eu.nis2.23-4b", "be-ccb", "eu.nis2.notification"],
    ["eu.nis2.23-4d", "be-ccb", "eu.nis2.final"],
    ["fr.assurances.l113-2", "insurer", "fr.insurer.notice"],
    ["fr.assurances.l12-10-1", "fr-police", "fr.complaint"],
    ["fr.cpp.40", "fr-parquet", "fr.complaint"],
    ["eu.gdpr.33-2", "controller", "eu.processor-notice"],
    ["eu.gdpr.33-2-sub", "processor", "eu.processor-notice"],
    ["own.contract", "controller", "eu.processor-notice"],
  ])("for %s towards %s is %s", (ruleId, addressee, id) => {
    expect(findFormFor(ruleId, addressee)?.id).toBe(id);
  });

  test("can be the common template of the EDPB too, a draft, never in the first place", () => {
    const ids = listFormsFor("eu.gdpr.33-1", "fr-cnil").map(({ id }) => id);
    expect(ids).toEqual(["fr.cnil.notification", "eu.edpb.template", "generic.authority"]);
    expect(listFormsFor("eu.gdpr.33-1", "ie-dpc").map(({ id }) => id)).toEqual([
      "generic.authority",
      "eu.edpb.template",
    ]);
  });

  test("is none towards persons, the register, the press, users and recipients", () => {
    for (const addressee of ["persons", "register", "media", "users", "recipients"])
      expect(listFormsFor("eu.gdpr.34-1", addressee)).toEqual([]);
  });
});

function addresseesOf(addressee: AddresseeRule): readonly string[] {
  switch (addressee.kind) {
    case "fixed":
      return [addressee.id];
    case "each":
      return addressee.ids;
    case "by_sector":
      return [addressee.public, addressee.private];
    default:
      return ["fr-cnil", "ie-dpc", "fr-ansm", "fr-cert-fr"];
  }
}
