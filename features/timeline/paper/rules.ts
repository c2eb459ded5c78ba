import { AppError, type FieldProblem } from "#lib/errors.ts";
import { earliest, isAhead, latest, type Moment, momentOrUnknown } from "#lib/moment.ts";
import type { SheetLine, SheetTyped } from "./schema.ts";

/** A line ready to be recorded: when it happened, when it was written by hand, by whom. */
export type PaperLine = {
  /** Its number on the sheet, from 1. */
  readonly number: number;
  readonly text: string;
  readonly label: SheetLine["label"];
  readonly occurred: Moment | null;
  readonly written: Moment;
  readonly by: string;
};

/** The lines that were filled in; or everything that is wrong, each at its field. Blank lines are no lines. */
export function readSheet(sheet: SheetTyped, now: Temporal.Instant): [PaperLine, ...PaperLine[]] {
  const problems: FieldProblem[] = [];
  const lines = sheet.lines.flatMap((line, index) => {
    if (isBlank(line)) return [];
    const at = `lines.${index}`;
    const written = readMoment(line, "written", { sheet, at, problems });
    const occurred = readMoment(line, "occurred", { sheet, at, problems });
    const by = line.by || sheet.keptBy;
    const wrong = (field: string, problem: string) => problems.push({ path: `${at}.${field}`, problem });
    if (line.text === "") wrong("text", "required");
    if (by === "") wrong("by", "required");
    if (written === null && !problems.some(({ path }) => path.startsWith(`${at}.written`)))
      wrong("writtenTime", "required");
    for (const [field, moment] of [
      ["writtenTime", written],
      ["occurredTime", occurred],
    ] as const)
      if (moment !== null && isAhead(moment, now)) wrong(field, "inFuture");
    if (written !== null && occurred !== null && isBefore(written, occurred, sheet.zone))
      wrong("writtenTime", "writtenBefore");
    return written === null
      ? []
      : [{ number: index + 1, text: line.text, label: line.label, occurred, written, by }];
  });
  const [first, ...others] = lines;
  if (first === undefined && problems.length === 0)
    problems.push({ path: "lines.0.text", problem: "emptySheet" });
  if (first === undefined || problems.length > 0)
    throw new AppError("invalid", "the sheet has errors", { problems });
  return [first, ...others];
}

function isBlank({ label: _label, ...line }: SheetLine): boolean {
  return Object.values(line).every((value) => value === "");
}

type Reading = { readonly sheet: SheetTyped; readonly at: string; readonly problems: FieldProblem[] };

/** What the two fields of an instant say; a day alone where the hour is not known; null where both are empty. */
function readMoment(
  line: SheetLine,
  which: "occurred" | "written",
  { sheet, at, problems }: Reading,
): Moment | null {
  const time = line[`${which}Time`];
  const on = line[`${which}On`];
  if (time === "" && on === "") return null;
  const date = on || sheet.day;
  const asked = { precision: time === "" ? "day" : "instant", date, time, zone: sheet.zone };
  const read = momentOrUnknown.safeParse(asked);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues)
    problems.push({ path: `${at}.${which}${path.at(-1) === "time" ? "Time" : "On"}`, problem: message });
  return null;
}

/** Nobody writes down what has not happened: a day ends with its last moment. */
function isBefore(written: Moment, occurred: Moment, zone: string): boolean {
  return Temporal.Instant.compare(latest(written, zone), earliest(occurred, zone)) < 0;
}
