import { describe, expect, test } from "vitest";
import type { Records } from "../facts/rules.ts";
import { reachFacts } from "../reach/rules.ts";
import type { DutyRow, FilingRow, WaveRow } from "./queries.ts";
import { responseFacts } from "./rules.ts";

const AT = new Date("2026-11-10T08:00:00Z");
const ALPHA = "alpha";

const records = (given: Partial<Records> = {}): Records => ({
  theCase: {
    ...{
      reference: "2026-001",
      title: "Fuite",
      description: "",
      kind: "leak_at_vendor",
      natures: [],
      cause: "unknown",
    },
    ...{ detection: null, occurrenceFrom: null, occurrenceTo: null, dataCategories: [], vendorId: null },
    ...{ vendorName: null, productName: null, loggedAt: AT },
  },
  file: {
    ...{
      organisationId: ALPHA,
      name: "Alpha",
      kind: "laboratory",
      siren: null,
      finessEj: null,
      country: "FR",
    },
    ...{ region: null, timeZone: "Indian/Reunion", roles: ["controller"], instants: {}, awarenessNote: "" },
    ...{
      risk: "unassessed",
      exemptions34: [],
      severeHealthIncident: null,
      itSystemAttack: null,
      encrypted: null,
    },
    ...{ further: {}, labs: [], sites: [] },
  },
  ...{ isOnlyController: false, jointControllers: [], claims: [], risk: null, awareness: null, contacts: [] },
  ...{
    contract: null,
    notice: null,
    told: null,
    filings: [],
    duties: [],
    measures: [],
    copies: [],
    pieces: [],
  },
  ...{ waves: [], groups: [], costs: [], at: null, language: "fr" },
  ...given,
});

const filing = (given: Partial<FilingRow>): FilingRow => ({
  ...{ organisationId: ALPHA, ruleId: "eu.gdpr.33-1", addressee: "fr-cnil", phase: "initial" },
  ...{ filedAt: new Date("2026-11-11T21:30:00Z"), filedOn: null, number: null, channel: "Téléservice" },
  ...{ delayReasons: null, by: "Claire Exemple", at: AT },
  ...given,
});

const duty = (given: Partial<DutyRow>): DutyRow => ({
  ...{ organisationId: ALPHA, ruleId: "eu.gdpr.34-1", state: "open", dueAt: null, filedAt: null },
  ...{ outcome: null, reasons: null, by: null, at: AT },
  ...given,
});

const wave = (given: Partial<WaveRow>): WaveRow => ({
  ...{
    organisationId: ALPHA,
    personGroup: "patients",
    channel: "letter",
    sort: "first",
    sent: null,
    returned: null,
    sentAt: null,
    at: AT,
  },
  ...given,
});

describe("whether persons were told", () => {
  const state = (given: Partial<Records>) => responseFacts(records(given))["told.state"].value;

  test("is not determined while nobody decided, whatever the law’s engine found", () => {
    expect(state({})).toBe("undetermined");
    expect(state({ duties: [duty({ state: "not_required" })] })).toBe("undetermined");
  });

  test("follows the controller’s decision, and what was done stands before what was decided", () => {
    expect(state({ duties: [duty({ outcome: "file" })] })).toBe("will_be");
    expect(state({ duties: [duty({ outcome: "postpone" })] })).toBe("undetermined");
    const notRequired = [duty({ outcome: "not_required", reasons: "Données chiffrées" })];
    expect(state({ duties: notRequired })).toBe("will_not");
    expect(responseFacts(records({ duties: notRequired }))["told.reasons"].value).toBe("Données chiffrées");
    expect(
      state({ duties: notRequired, filings: [filing({ ruleId: "eu.gdpr.34-1", addressee: "persons" })] }),
    ).toBe("told");
  });

  test("is so once a wave went out, by its channels and with its figure", () => {
    const waves = [
      wave({ sent: 900, returned: 30, sentAt: "2026-11-12T08:00:00Z" }),
      wave({ channel: "email", sent: 40, sentAt: { date: "2026-11-11", precision: "day" } }),
      wave({ channel: "public_notice", sent: 1, sentAt: "2026-11-13T08:00:00Z" }),
      wave({ sort: "reminder", sent: 500, sentAt: "2026-11-14T08:00:00Z" }),
      wave({ sort: "resend", sent: 20, returned: 5, sentAt: "2026-11-15T08:00:00Z" }),
    ];
    const facts = responseFacts(records({ waves, language: "en" }));
    expect(facts["told.state"]).toMatchObject({
      value: "told",
      source: { kind: "campaign", path: "/incidents/2026-001/persons" },
    });
    expect(facts["told.channel"].value).toBe("e-mail, letter, public communication");
    expect(facts["told.count"].value).toBe(925);
    expect(facts["told.at"].value).toEqual({ date: "2026-11-11", precision: "day" });
    expect(facts["told.perGroup"].value).toBeNull();
    const toStaff = wave({ personGroup: "staff", sent: 12, returned: 1, sentAt: "2026-11-16T08:00:00Z" });
    const apart = responseFacts(records({ waves: [...waves, toStaff], language: "en" }));
    expect([apart["told.count"].value, apart["told.perGroup"].value]).toEqual([
      925,
      ["Patients: 925", "Staff: 11"],
    ]);
  });

  test("will be so once a wave is planned, by whatever it is planned; nobody is counted before", () => {
    const waves = [wave({})];
    const facts = responseFacts(records({ waves, duties: [duty({})] }));
    expect(facts["told.state"]).toMatchObject({ value: "will_be", source: { kind: "campaign" } });
    expect([facts["told.at"].value, facts["told.count"].value]).toEqual([null, null]);
    expect(state({ waves, duties: [duty({ outcome: "not_required" })] })).toBe("will_not");
  });
});

describe("what was filed before", () => {
  const filings = [
    filing({ number: "CNIL-1" }),
    filing({ phase: "follow_up", number: "CNIL-2" }),
    filing({
      ruleId: "fr.csp.l1111-8-2",
      addressee: "fr-cert-sante",
      number: "S-7",
      filedOn: new Date("2026-11-12T00:00:00Z"),
    }),
    filing({ ruleId: "eu.gdpr.33-5", addressee: "register" }),
  ];

  test("gives the number of the initial notification, not of a later one", () => {
    expect(responseFacts(records({ filings }))["filings.authorityNumber"].value).toBe("CNIL-1");
  });

  test("stays a day where the hour was not known", () => {
    expect(responseFacts(records({ filings }))["filings.healthAt"].value).toEqual({
      date: "2026-11-12",
      precision: "day",
    });
  });

  test("names the others for the data protection authority, and all of them for anybody else, on the organisation’s own day", () => {
    const facts = responseFacts(records({ filings }));
    expect(facts["filings.others"].value).toEqual(["CERT Santé, 12/11/2026, S-7"]);
    expect(facts["filings.all"].value).toEqual([
      "CNIL, 12/11/2026, CNIL-1",
      "CNIL, 12/11/2026, CNIL-2",
      "CERT Santé, 12/11/2026, S-7",
    ]);
  });
});

describe("what was done", () => {
  const measure = {
    organisationId: null,
    kind: "task",
    text: "Changer les clés",
    done: true,
    by: "Claire Exemple",
    at: AT,
  };
  const measures = [measure, { ...measure, kind: "cut_vendor_access", text: "Tout de suite", done: false }];

  test("is parted from what is planned, a decision named in the language of the document", () => {
    const facts = responseFacts(records({ measures }));
    expect(facts["measures.taken"]).toMatchObject({
      value: ["Changer les clés"],
      source: { by: "Claire Exemple" },
    });
    expect(facts["measures.planned"].value).toEqual(["Accès de l’éditeur coupés\u00a0: Tout de suite"]);
    expect(responseFacts(records({ measures, language: "en" }))["measures.planned"].value).toEqual([
      "Vendor’s access cut: Tout de suite",
    ]);
  });

  test("says of a copy where it was seen and what was done about it, never its address", () => {
    const copies = [
      {
        place: "Messagerie",
        steps: [
          { step: "host_notified", result: null },
          { step: "checked", result: "gone" },
        ],
        by: "Ana",
        at: AT,
      },
    ];
    expect(responseFacts(records({ copies }))["measures.takedowns"].value).toEqual([
      "Messagerie (hébergeur averti, vérifiée : disparue)",
    ]);
  });

  test("lists costs by sort, those the insurer agreed to beforehand apart", () => {
    const costs = [{ organisationId: ALPHA, sort: "letters", cents: 125_040, agreed: 0, at: AT }];
    const facts = responseFacts(records({ costs }));
    expect(facts["costs.incurred"].value).toEqual(["Courriers\u00a0: 1\u00a0250,40\u00a0€"]);
    expect(facts["costs.priorAgreements"].value).toEqual([]);
  });
});

describe("the figure of the case as a whole", () => {
  const claims = [
    { organisationId: null, about: "persons", value: "491 840", qualifier: "", by: "Ana", at: AT },
  ];
  const count = (given: Partial<Records>) => reachFacts(records({ claims, ...given }))["persons.count"].value;

  test("fills a form only where there is one controller", () => {
    expect(count({ isOnlyController: true })).toBe(491_840);
    expect(count({ isOnlyController: false })).toBeNull();
  });

  test("counts prescribers and staff among the persons, names their categories, and yields to a figure adopted", () => {
    const labs = [{ name: "Nord", department: null, estimated: 1_200, confirmed: null }];
    const counted = records({ claims: [], file: { ...records().file, labs } });
    const group = (name: string, persons: number) => ({ organisationId: ALPHA, group: name, persons });
    const groups = [group("minors", 3), group("prescribers", 14), group("staff", 8)];
    const said = (given: Records) => {
      const facts = reachFacts(given);
      const ids = ["persons.count", "persons.total", "persons.types", "persons.perGroup"] as const;
      return ids.map((id) => facts[id].value);
    };
    expect(said({ ...counted, groups })).toEqual([
      ...[1_200, 1_222, ["patients", "prescribers", "staff", "minors"]],
      ["Patients\u00a0: 1\u00a0200", "Prescripteurs\u00a0: 14", "Personnel\u00a0: 8"],
    ]);
    expect(said(counted)).toEqual([1_200, 1_200, ["patients"], null]);
    expect(said({ ...records(), groups })).toEqual([
      ...[null, null, null],
      ["Prescripteurs\u00a0: 14", "Personnel\u00a0: 8"],
    ]);
    expect(said({ ...counted, claims, groups, isOnlyController: true }).slice(0, 2)).toEqual([
      491_840, 491_840,
    ]);
  });

  test("fills nothing where it was stated in words", () => {
    const inWords = [{ ...claims[0], value: "plusieurs milliers" }] as Records["claims"];
    expect(count({ isOnlyController: true, claims: inWords })).toBeNull();
  });
});
