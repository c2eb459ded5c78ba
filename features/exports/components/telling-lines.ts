import { codeWord } from "#features/timeline/components/code-words.ts";
import { formatDay } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import { colon } from "../formats/colon.ts";
import type { RegisterLine } from "../register/queries.ts";
import type { Taking } from "./framed-sheet.ts";

type Words = Pick<Taking, "t" | "locale">;
type Wave = ReturnType<typeof wavesOf>[number];

/** What is counted of a wave, in the order in which it happens. */
const COUNTED = ["planned", "sent", "returned", "answered", "complaints"] as const;

/** How an organisation told the persons: each group by each channel, in how many waves, what was planned, sent, returned and answered. */
export function tellingLines(line: RegisterLine, words: Words): string[] {
  const sends = Map.groupBy(
    wavesOf(line),
    ({ personGroup, channel, sort }) => `${personGroup} ${channel} ${sort}`,
  );
  return [...sends.values()].map((waves) => sendLine(waves, words));
}

function wavesOf({ campaigns }: RegisterLine) {
  return campaigns.flatMap(({ channel, personGroup, waves }) =>
    waves.map((wave) => ({ ...wave, channel, personGroup })),
  );
}

function sendLine(waves: readonly Wave[], words: Words): string {
  const { t, locale } = words;
  const [{ channel, sort, personGroup } = { channel: "", sort: "", personGroup: "patients" }] = waves;
  const days = waves.flatMap(({ plannedOn }) =>
    plannedOn === null ? [] : [plannedOn.toISOString().slice(0, 10)],
  );
  const [first] = days.toSorted();
  const about = [
    personGroup === "patients"
      ? null
      : codeWord(personGroup, { name: "personGroup", about: "campaign" }, words),
    codeWord(channel, { name: "channel", about: "campaign" }, words),
    codeWord(sort, { name: "sort", about: "wave" }, words).toLocaleLowerCase(locale),
    t("exports.waves", { count: waves.length }),
    first === undefined
      ? null
      : t("exports.wavesFrom", { day: formatDay(Temporal.PlainDate.from(first), locale) }),
  ].filter(Boolean);
  const said = COUNTED.flatMap((measure) => countOf(waves, measure, words));
  return `${about.join(", ")}${said.length === 0 ? "" : `${colon(locale)}${said.join(", ")}`}`;
}

/** What nobody counted is not nothing. */
function countOf(waves: readonly Wave[], measure: string, words: Words): string[] {
  const known = waves.flatMap(({ counts }) => counts.filter((one) => one.measure === measure));
  if (known.length === 0) return [];
  const total = known.reduce((sum, { count }) => sum + count, 0);
  const word = codeWord(measure, { name: "measure", about: "wave_count" }, words);
  return [`${word} ${formatCount(total, words.locale)}`];
}
