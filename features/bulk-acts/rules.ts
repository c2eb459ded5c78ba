import type { z } from "zod";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Event } from "#lib/timeline.ts";

/** One organisation of the case that the act is for. */
export type ChosenFile = { readonly exposureId: string; readonly organisationId: string };

export type BulkWork<Input> = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly files: readonly ChosenFile[];
  readonly input: Input;
};

/** Why organisations are left out, by their file: a key of the messages under `bulk.reasons`. */
export type Refusals = ReadonlyMap<string, string>;

/** What the form asks once for all organisations: its name, and the sort of control. */
export type AskedField = {
  readonly name: string;
  readonly as: "member" | "duty" | "moment" | "line" | "prose" | "day" | "choice";
  readonly must: "required" | "optional";
  /** Of a choice: keys of the messages under `bulk.choices`. */
  readonly options?: readonly string[];
};

type Spec<Schema extends z.ZodType> = {
  /** What it reads must read the same again once written as JSON. */
  readonly input: Schema;
  readonly may: (actor: Actor) => boolean;
  readonly fields: readonly AskedField[];
  readonly refuse: (tx: Tx, work: BulkWork<z.output<Schema>>) => Promise<Refusals>;
  /** At least one entry for each organisation; one without any counts as refused. */
  readonly write: (tx: Tx, work: BulkWork<z.output<Schema>>) => Promise<Event[]>;
  /** How many dates of the law the act would move. */
  readonly countMoves?: (tx: Tx, work: BulkWork<z.output<Schema>>) => Promise<number>;
};

/** One kind of act on many, its input already read. */
export type ReadyAct = {
  readonly input: unknown;
  readonly refuse: (tx: Tx, files: readonly ChosenFile[]) => Promise<Refusals>;
  readonly write: (tx: Tx, files: readonly ChosenFile[]) => Promise<Event[]>;
  readonly countMoves: ((tx: Tx, files: readonly ChosenFile[]) => Promise<number>) | null;
};

type Circumstances = Omit<BulkWork<unknown>, "files" | "input">;

export type BulkKind = {
  readonly may: (actor: Actor) => boolean;
  readonly fields: readonly AskedField[];
  readonly read: (rawInput: unknown, at: Circumstances) => ReadyAct;
};

export function bulkKind<Schema extends z.ZodType>(spec: Spec<Schema>): BulkKind {
  const { may, fields, refuse, write, countMoves } = spec;
  const read = (rawInput: unknown, at: Circumstances): ReadyAct => {
    const input = readInput(spec.input, rawInput);
    const work = (files: readonly ChosenFile[]) => ({ ...at, files, input });
    return {
      input,
      refuse: (tx, files) => refuse(tx, work(files)),
      write: (tx, files) => write(tx, work(files)),
      countMoves: countMoves === undefined ? null : (tx, files) => countMoves(tx, work(files)),
    };
  };
  return { may, fields, read };
}

/** The fields of a kind stand under `input` in the form. */
function readInput<Schema extends z.ZodType>(schema: Schema, rawInput: unknown): z.output<Schema> {
  try {
    return parseInput(schema, rawInput);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.map(({ path, problem }) => ({ path: `input.${path}`, problem }));
    throw new AppError("invalid", "the act has errors", { problems, cause: error });
  }
}

/** The duty chosen: "rule addressee", or none for every one that is still open. */
export function readDuty(duty: string): { readonly ruleId: string; readonly addressee: string } | null {
  const [ruleId, addressee] = duty.split(" ");
  return ruleId === undefined || addressee === undefined ? null : { ruleId, addressee };
}
