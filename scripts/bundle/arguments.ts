import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "./refusal.ts";

const USAGE = "expected REFERENCE OUT.zip [--workspace W] [--redact lab:REF|regulator|insurer]";

export type Arguments = {
  readonly reference: string;
  readonly target: string;
  readonly workspace: string | null;
  readonly variant: "auditor" | "regulator" | "insurer" | "lab";
  readonly lab: string | null;
};

/** What was asked for. Throws Refusal, naming the argument. */
export function readArguments(given: readonly string[], calledFrom: string): Arguments {
  const { values, positionals } = parsed([...given]);
  const [reference = "", out = "", ...more] = positionals;
  if (reference === "" || out === "" || more.length > 0)
    throw new Refusal("invalid", `${USAGE}, found ${positionals.length} arguments`);
  const target = resolve(calledFrom, out);
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  if (isFolder || !existsSync(dirname(target)))
    throw new Refusal("invalid", `expected a file in a folder that is there, found ${out}`, "/1");
  return { reference, target, workspace: values.workspace ?? null, ...variantOf(values.redact) };
}

function parsed(args: string[]) {
  const options = { workspace: { type: "string" }, redact: { type: "string" } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal("invalid", `${USAGE}: ${error instanceof Error ? error.message : error}`);
  }
}

function variantOf(redact: string | undefined): Pick<Arguments, "variant" | "lab"> {
  if (redact === undefined) return { variant: "auditor", lab: null };
  if (redact === "regulator" || redact === "insurer") return { variant: redact, lab: null };
  const [, lab] = /^lab:(.+)$/.exec(redact) ?? [];
  if (lab === undefined)
    throw new Refusal("invalid", `expected lab:REF, regulator or insurer, found ${redact}`, "/redact");
  return { variant: "lab", lab };
}
