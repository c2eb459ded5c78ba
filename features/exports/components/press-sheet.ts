import type { PressRequest, PublicPage, Statement } from "#features/press/queries.ts";
import { stateOfRequest, stateOfStatement } from "#features/press/rules.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import { momentCell } from "./cells.ts";
import { CASE_ZONE, framedSheet, type OfCase, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "pressKind", share: 3 },
  { key: "concerned", share: 3 },
  { key: "pressOn", share: 4 },
  { key: "outlet", share: 4 },
  { key: "pressText", share: 6 },
  { key: "pressState", share: 3 },
  { key: "wantedBy" },
  { key: "questionOwner" },
  { key: "answer", share: 5 },
  { key: "saidBy" },
  { key: "saidAt" },
  { key: "removedOn" },
  { key: "noticeWaves" },
  { key: "struckFor" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

export type Press = {
  readonly requests: readonly PressRequest[];
  readonly statements: readonly Statement[];
  readonly pages: readonly PublicPage[];
};

const NOTHING = {
  ...{ wantedBy: null, questionOwner: null, answer: null, saidBy: null, saidAt: null },
  ...{ removedOn: null, noticeWaves: null, struckFor: null },
} as const;

/** What the press asked and was told, the statements that were published and the public pages; no draft leaves. */
export function pressSheet({ requests, statements, pages }: Press, of: OfCase, taking: Taking): Sheet {
  const lines: Line[] = [
    ...requests.map((request) => requestLine(request, taking)),
    ...statements
      .filter(({ published }) => published !== null)
      .toReversed()
      .map((statement) => statementLine(statement, statements, taking)),
    ...pages.toReversed().map((page) => pageLine(page, taking)),
  ];
  return framedSheet({ ...of, what: "press", plan: PLAN, lines }, taking);
}

function requestLine(request: PressRequest, taking: Taking): Line {
  const { t, at } = taking;
  const state = stateOfRequest(request, at.epochMilliseconds);
  return {
    ...NOTHING,
    pressKind: kindCell("request", taking),
    concerned: request.organisation?.name ?? t("press.wholeCase"),
    pressOn: momentCell(request.received, CASE_ZONE),
    outlet: request.outlet,
    pressText: request.asks,
    pressState: { code: state, word: t(`press.requests.states.${state}`) },
    wantedBy: momentCell(request.wantedBy, CASE_ZONE),
    questionOwner: request.owner?.name ?? null,
    answer: request.reply,
    saidBy: request.repliedBy,
    saidAt: momentCell(request.repliedAt, CASE_ZONE),
    struckFor: request.struckFor,
  };
}

function statementLine(statement: Statement, all: readonly Statement[], taking: Taking): Line {
  const { t } = taking;
  const state = stateOfStatement(statement, all);
  const { number, language, publishedUrl, published, text } = statement;
  const named = t("press.statements.version", {
    number: String(number),
    language: t(`communications.texts.languages.${language}`),
  });
  return {
    ...NOTHING,
    pressKind: kindCell("statement", taking),
    concerned: t("press.wholeCase"),
    pressOn: momentCell(published, CASE_ZONE),
    outlet: [named, publishedUrl].filter(Boolean).join(" · "),
    pressText: text,
    pressState: { code: state, word: t(`press.statements.states.${state}`) },
    saidBy: statement.draftedBy,
  };
}

function pageLine(
  { organisation, url, standsForLetters, postedOn, removedOn, waves }: PublicPage,
  taking: Taking,
): Line {
  const { t } = taking;
  const state = removedOn === null ? "online" : "removed";
  return {
    ...NOTHING,
    pressKind: kindCell("page", taking),
    concerned: organisation?.name ?? t("press.wholeCase"),
    pressOn: { on: postedOn },
    outlet: url,
    pressText: t(standsForLetters ? "press.pages.standsForLetters" : "press.pages.beside"),
    pressState: { code: state, word: t(`exports.pageStates.${state}`) },
    removedOn: removedOn === null ? null : { on: removedOn },
    noticeWaves:
      waves.length === 0
        ? null
        : waves
            .map(({ lab, number }) => `${lab}, ${t("communications.wave", { number: String(number) })}`)
            .join(" ; "),
  };
}

function kindCell(kind: "request" | "statement" | "page", { t }: Taking): Cell {
  return { code: kind, word: t(`exports.pressKinds.${kind}`) };
}
