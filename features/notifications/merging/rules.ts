import type { Answer } from "#features/forms/rules.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import type { LeftOut } from "../batches/catalogue.ts";
import { endedFor } from "../batches/rules.ts";
import type { DraftState } from "../drafts/catalogue.ts";
import { MERGED_STATES, type PassedOver, type Stance } from "./catalogue.ts";

type Numbered = { readonly fieldId: string; readonly number: number; readonly answer: unknown };

/** One field of one draft beside the common text. */
export type FieldStance = {
  readonly fieldId: string;
  readonly stance: Stance;
  /** The number of the answer that stands in the draft; 0: none was given. */
  readonly number: number;
  /** What stands in the draft; null: left to the file, or nothing. */
  readonly answer: Answer | null;
  /** What carrying the text into it would write. */
  readonly writes: Answer | null;
  readonly wording: { readonly wordedBy: string; readonly wordedById: string };
};

type Worded = Numbered & FieldStance["wording"];

type Comparing = {
  /** Every wording of the field, the earliest first. */
  readonly wordings: readonly Worded[];
  /** Every answer that the draft was given for it, the earliest first. */
  readonly given: readonly Numbered[];
  /** Whether the organisation's file says otherwise, so that its own word stands. */
  readonly contradicted: boolean;
};

/**
 * Whether a draft says the common text as it stands now, an earlier wording of it, what the organisation's file says, or
 * something that was written for this organisation alone: that last is never overwritten.
 */
export function stanceOf(fieldId: string, { wordings, given, contradicted }: Comparing): FieldStance | null {
  const text = wordings.at(-1);
  if (text === undefined) return null;
  const last = given.at(-1);
  const answer = (last?.answer ?? null) as Answer | null;
  const writes = contradicted ? null : (text.answer as Answer | null);
  const stance = ((): Stance => {
    if (isSame(answer, text.answer)) return "same";
    if (answer === null && contradicted) return "file";
    if (last === undefined || wordings.some((one) => isSame(one.answer, answer))) return "behind";
    return "own";
  })();
  const { wordedBy, wordedById } = text;
  return { fieldId, stance, number: last?.number ?? 0, answer, writes, wording: { wordedBy, wordedById } };
}

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson((one ?? null) as Json) === canonicalJson((other ?? null) as Json);

type Standing = {
  readonly state: DraftState;
  /** Why the text would prepare nothing for its organisation now. */
  readonly leftOut: LeftOut | null;
  readonly fields: readonly FieldStance[];
};

/** Why nothing is carried into a draft; null: what is behind is. */
export function passedOver({ state, leftOut, fields }: Standing): PassedOver | null {
  if (state === "filed") return "draftFiled";
  if (state === "abandoned") return "draftGivenUp";
  const ended = endedFor(leftOut);
  if (ended !== null) return ended;
  if (!fields.some(({ stance }) => stance === "behind"))
    return fields.some(({ stance }) => stance === "own") ? "ownText" : "upToDate";
  return MERGED_STATES.has(state) ? null : "wouldLoseSignature";
}
